import { Fragment } from "react";

/** A name such as a file's, which breaks after its underscores rather than within its words. */
export function Breakable({ text }: { readonly text: string }) {
  const parts = text.split(/(?<=_)/);
  const starts = parts.map((_, index) => parts.slice(0, index).join("").length);
  return (
    <bdi>
      {parts.map((part, index) => (
        <Fragment key={starts[index]}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}
