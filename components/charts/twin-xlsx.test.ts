import { expect, test } from "vitest";
import { readOwnSheet } from "#lib/importers/workbook/read-own-sheet.ts";
import { twinXlsx } from "./twin-xlsx.ts";

test("a chart's values go into a workbook as numbers, unknown ones blank, and hostile words as words", async () => {
  const workbook = await twinXlsx(
    {
      header: ["Аймақ", "n"],
      rows: [
        ["Түркістан", 150.5],
        ["=HYPERLINK(1)", null],
      ],
    },
    { title: "Жазылушылар", notes: ["n = 2."], about: "Сурет туралы" },
  );
  const rows = await readOwnSheet(new Uint8Array(await workbook.arrayBuffer()));
  expect(rows.map(({ cells }) => cells)).toEqual([["Аймақ", "n"], ["Түркістан", "150.5"], ["'=HYPERLINK(1)"]]);
});
