import fc from "fast-check";
import { expect, test } from "vitest";
import { openAccounts, readAccount } from "./account.ts";

test("accounts of a column are read as each of them alone", () => {
  const cell = fc.constantFrom(
    "akimat.kz",
    "@akimat.kz",
    "100064123456789",
    "https://facebook.com/akimat.kz",
    "no account!",
    "",
  );
  const platform = fc.constantFrom("facebook" as const, "instagram" as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, platform), { maxLength: 8 }), (rows) => {
      const read = openAccounts();
      expect(rows.map((row) => read(...row))).toEqual(rows.map((row) => readAccount(...row)));
    }),
  );
});
