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

  test.each([
    ["n in front of a percentage in brackets", "Порталы\t26 (25,1\u00a0%)"],
    ["a percentage in front of n in brackets", "Порталы\t25,1% (n=26)"],
    ["one column of text", "Порталы: 26 (25,1%)"],
    ["% before n, told by its sign", "Порталы\t25,1 %\t26"],
    ["% before n, told by the header", "Ответ;Доля, %;n\nПорталы;25,1;26"],
    ["words behind the count", "Порталы\t26 чел.\t25,1%"],
    ["a count of a base", "Порталы\t26/104\t25,1%"],
    ["a Markdown table", "| Ответ | n | % |\n|---|---|---|\n| Порталы | 26 | 25.1 |"],
    ["columns divided by wide blanks", "Ответ      n     %\nПорталы    26    25.1"],
    ["a decimal comma between commas", "Порталы,26,25,1"],
    ["a total, which is no item", "Порталы\t26\t25,1\nИтого\t104\t100"],
  ])("reads %s", (_, text) => {
    expect(readPublishedTable(text)).toEqual({
      items: [{ question: "", item: "Порталы", n: 26, pct: 25.1, decimals: 1 }],
      unread: [],
    });
  });

  test("takes a line of one text for the question of the lines below, and blanks between thousands", () => {
    expect(readPublishedTable("Ақпарат көзі\nСайттар\t1\u00a0222\t21,80\nЖасы\n25-35\t34\t32,7").items).toEqual([
      { question: "Ақпарат көзі", item: "Сайттар", n: 1222, pct: 21.8, decimals: 2 },
      { question: "Жасы", item: "25-35", n: 34, pct: 32.7, decimals: 1 },
    ]);
  });

  test("never passes a first line with figures over in silence", () => {
    expect(readPublishedTable("35–50 of all: 57 people\nyes\t1\t2").unread).toHaveLength(1);
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
