import type { TextSource } from "./bytes/text-source.ts";
import type { ImportWarning } from "./importer.ts";

/** What a person should know of the bytes of a text; complete once it was read to its end. */
export function encodingWarnings({ decoder }: TextSource): ImportWarning[] {
  const { encoding, invalidBytes: count } = decoder;
  const warnings: ImportWarning[] = [];
  if (decoder.recognisedLate) warnings.push({ code: "encoding_recognised_late", params: { encoding } });
  if (decoder.foreignLines > 0)
    warnings.push({ code: "encodings_mixed", params: { count: decoder.foreignLines, encoding } });
  if (count > 0) warnings.push({ code: "invalid_bytes", params: { count, encoding } });
  return warnings;
}
