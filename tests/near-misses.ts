import fc from "fast-check";

/** What exports have where nobody expects it: blanks of several kinds, controls, marks, letters that change their length. */
const oddities = [
  ...["", " ", "\u00a0", "\u00ad", "\ufeff", "\t", "\r", "\n", "\0", "\u0085", "\ud83d", "\udc4d", "\u{1f44d}"],
  ...["-", "_", ".", ",", ":", ";", "/", "\\", "?", "#", "@", "+", "'", '"', "=", "{", "}", "%", "<", "|"],
  ...["0", "9", "00", "e", "E", "T", "t", "Z", "z", "я", "Я", "ә", "İ", "ı", "ſ", "K", "٣", "é"],
];

/** Any text, and texts of a list as they are or with up to three oddities in them: what a fast way has to tell apart. */
export function nearMisses(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.nat(40), cut: fc.nat(2), put: fc.constantFrom(...oddities) });
  const changed = fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 3 }))
    .map(([text, changes]) =>
      changes.reduce((whole, { at, cut, put }) => whole.slice(0, at) + put + whole.slice(at + cut), text),
    );
  return fc.oneof({ weight: 5, arbitrary: changed }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) });
}
