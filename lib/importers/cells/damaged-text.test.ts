import fc from "fast-check";
import { expect, test } from "vitest";
import { nearMisses } from "#tests/near-misses.ts";
import { hasControls, isPlainName, isSpreadsheetError, withoutControls } from "./damaged-text.ts";

test.each(["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#ИМЯ?", "#ССЫЛКА!", "#ДЕЛ/0!", "#Н/Д", "######"])(
  "%s is an error of a spreadsheet",
  (cell) => {
    expect(isSpreadsheetError(cell)).toBe(true);
  },
);

test.each(["", "#", "#акимат", "#1", "REF!", "#two words!", "@akimat"])("%j is none", (cell) => {
  expect(isSpreadsheetError(cell)).toBe(false);
});

test("control characters are blanks on one line", () => {
  expect(withoutControls("ak\0\u0085imat\n")).toBe("ak imat");
});

const names = [
  "citizen_0",
  "Айгүл Сәрсен",
  "Ә. О. Қ-ов",
  "akimat.kz",
  "#REF!",
  "Łódź",
  "x".repeat(500),
  "x".repeat(501),
];

test("a name that is plain has nothing that would be taken from it", () => {
  expect(names.filter(isPlainName)).toHaveLength(5);
  fc.assert(
    fc.property(nearMisses(names), (name) => {
      if (!isPlainName(name)) return;
      expect(isSpreadsheetError(name) || hasControls(name)).toBe(false);
      expect(name.slice(0, 500).toWellFormed()).toBe(name);
    }),
    { numRuns: 2_000 },
  );
});

test("control characters are those that Unicode calls so", () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  expect(characters.filter(hasControls)).toEqual(characters.filter((character) => /\p{Cc}/u.test(character)));
});
