import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { markupOf } from "./markup.ts";

function Mark({ label }: { readonly label: string }) {
  return (
    <g data-mark={label}>
      <text fontSize="12" textAnchor="end">
        {label} {7}
      </text>
    </g>
  );
}

const drawing = (
  <svg viewBox="0 0 10 10" role="img" aria-label={'a "b" <c>'}>
    <defs>
      <pattern id="p" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" />
    </defs>
    {["x & y", "<script>"].map((label) => (
      <Mark key={label} label={label} />
    ))}
    {false}
    {null}
    <path d="M0 0" strokeWidth="2" strokeDasharray={undefined} />
  </svg>
);

test("a drawing is written as React would write it", () => {
  expect(markupOf(drawing)).toBe(renderToStaticMarkup(drawing));
});

test("texts can't become markup", () => {
  expect(markupOf(drawing)).not.toContain("<script>");
  expect(markupOf(<text>{'"<b>&'}</text>)).toBe('<text>"&lt;b&gt;&amp;</text>'.replace('"', '"'));
});

test("what text can't hold is refused, not dropped", () => {
  expect(() => markupOf(<button type="button" onClick={() => undefined} />)).toThrow(TypeError);
  expect(() => markupOf(<g style={{ color: "red" }} />)).toThrow(TypeError);
});
