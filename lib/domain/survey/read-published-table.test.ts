import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPublishedTable } from "./read-published-table.ts";

describe("readPublishedTable", () => {
  test("reads lines between tabs, with a header, decimal commas and percent signs", () => {
    expect(readPublishedTable("Сұрақ\tЖауап\tn\t%\nЖасы\t35-50\t57\t54,8%\n\t25-35\t34\t32,70")).toEqual({
      items: [
        { question: "Жасы", item: "35-50", n: 57, pct: 54.8, decimals: 1 },
        { question: "Жасы", item: "25-35", n: 34, pct: 32.7, decimals: 2 },
      ],
      unread: [],
    });
  });

  test("reads CSV with quoted labels and lines without a question", () => {
    expect(readPublishedTable('"TV, radio",8,7.6\nnever,2,2').items).toEqual([
      { question: "", item: "TV, radio", n: 8, pct: 7.6, decimals: 1 },
      { question: "", item: "never", n: 2, pct: 2, decimals: 0 },
    ]);
  });

  test("names the lines that it can't read", () => {
    expect(readPublishedTable("yes;46;44.3\nno;many;few").unread).toEqual([{ line: 2, text: "no;many;few" }]);
  });

  test("takes any text without failing, and never reads a number that is no count or percentage", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) =>
        readPublishedTable(text).items.every(({ n, pct }) => Number.isInteger(n) && n >= 0 && pct >= 0 && pct < 1000),
      ),
    );
  });
});
