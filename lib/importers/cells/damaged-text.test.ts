import { expect, test } from "vitest";
import { isSpreadsheetError, withoutControls } from "./damaged-text.ts";

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
