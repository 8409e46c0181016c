import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "./scale.ts";
import { wrapText } from "./wrap-text.ts";

test("wrapText keeps every word in order, and no line of several words is too long", () => {
  const words = fc.array(fc.stringMatching(/^[а-яa-z]{1,14}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (given, width) => {
      const lines = wrapText(given.join(" "), width, 12);
      expect(lines.join(" ")).toBe(given.join(" "));
      for (const line of lines) if (line.includes(" ")) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
    }),
  );
});
