import fc from "fast-check";
import { expect, test } from "vitest";
import { nearMisses } from "#tests/near-misses.ts";
import { isPlainIdentifier, isRoundingOf, looksRounded, readIdentifier } from "./identifier.ts";

test.each([
  ["10153862749066600", "10153862749066612"],
  ["10153862749066700", "10153862749066672"],
  ["1284107521631070", "1284107521631073"],
  ["17895695668004600000", "17895695668004550321"],
])("%s is %s after a spreadsheet", (id, whole) => {
  expect(isRoundingOf(id, whole)).toBe(true);
});

test.each([
  ["10153862749066612", "10153862749066612"],
  ["10153862749066500", "10153862749066612"],
  ["1015386274906660", "10153862749066612"],
  ["128410752163107", "128410752163108"],
  ["abc", "10153862749066612"],
])("%s is not %s after a spreadsheet", (id, whole) => {
  expect(isRoundingOf(id, whole)).toBe(false);
});

test.each([
  ["10153862749066000", true],
  ["939000000000000", true],
  ["939006000000000", true],
  ["939005954986064", false],
  ["939005954900000", false],
  ["1234000000", true],
  ["1200", false],
])("that a spreadsheet cut %s is %s", (id, isCut) => {
  expect(looksRounded(id)).toBe(isCut);
});

const ids = [
  ...["17900000000000", "3100000", "7", "939_1284107521631073", "UgxKREWxIgDrw8w2e_Z4AaABAg", "C0-abc_DEF", "pfbid02"],
  ...["7.03E+14", "7E14", "7e140", "123.0", '="123"', "'123", "123 456", "null", "none", "n/a", "-", "#REF!", "-----"],
];

test("an id that is plain is read as it stands", () => {
  expect(ids.filter(isPlainIdentifier)).toHaveLength(8);
  fc.assert(
    fc.property(nearMisses(ids), (cell) => {
      if (isPlainIdentifier(cell)) expect(readIdentifier(cell)).toEqual({ id: cell });
    }),
    { numRuns: 2_000 },
  );
});
