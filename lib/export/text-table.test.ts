import { expect, test } from "vitest";
import { textTable } from "./text-table.ts";

test("a table for a terminal is aligned, leaves out empty columns and shows what is unknown", () => {
  const table = textTable(
    ["name", "none", "mean"],
    [
      ["Түркістан", null, 2 / 3],
      ["Б", null, null],
    ],
  );
  expect(table).toBe(["name       mean", "Түркістан  0.67", "Б             –", ""].join("\n"));
});

test("long texts are cut and stay on one line", () => {
  const [, row = ""] = textTable(["text"], [[`a\n${"b".repeat(60)}`]]).split("\n");
  expect([...row].length).toBe(40);
  expect(row.endsWith("…")).toBe(true);
});
