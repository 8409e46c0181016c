import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvOf, excelDialect, machineDialect, pageDialect } from "./csv.ts";

describe("CSV", () => {
  test("is what RFC 4180 says, with a mark for people and without one for programs", () => {
    const rows = [["а,ә", 'say "hi"', null, -1.5, true]];
    expect(csvOf(["a", "b", "c", "d", "e"], rows, machineDialect)).toBe(
      'a,b,c,d,e\r\n"а,ә","say ""hi""",,-1.5,true\r\n',
    );
    expect(csvOf(["a"], [], pageDialect)).toBe("\uFEFFa\r\n");
  });

  test("has semicolons and decimal commas for an Excel of Kazakhstan", () => {
    expect(csvOf(["a", "b"], [[1.5, "x;y"]], excelDialect)).toBe('\uFEFFa;b\r\n1,5;"x;y"\r\n');
  });

  test.each(["=1+1", "+7 701", "-x", "@akimat", "\tx", "\rx", "\nx", "＝1+1", "＋1", "－1", "＠x"])(
    "does not let a spreadsheet run %j",
    (text) => {
      expect(Papa.parse(csvOf(["a"], [[text]], machineDialect)).data[1]).toEqual([`'${text}`]);
    },
  );

  test.each([
    [";", machineDialect],
    ["\t", machineDialect],
    ["\n", pageDialect],
    [",", excelDialect],
    ["\t", excelDialect],
  ] as const)("begins no formula where a program that splits by %j begins a cell", (split, dialect) => {
    for (const formula of ["=1+1", "+1", "@x", "-1+2", '"=1+1"', "＝1"]) {
      const file = csvOf(["id", "text"], [[1, `a${split}${formula}${split}b`]], dialect);
      const cells = file.split(split).map((cell) => cell.replace(/^"+/, ""));
      expect(cells.filter((cell) => /^[=+@＝]|^-\d/.test(cell))).toEqual([]);
    }
  });

  test("leaves smiles and lists in a text as they are", () => {
    for (const text of ["Рахмет ;-)", "a\n- b\n- c", "a, b; c = d"]) {
      expect(Papa.parse(csvOf(["a"], [[text]], machineDialect), { newline: "\r\n" }).data[1]).toEqual([text]);
    }
  });

  test("leaves a negative number a number", () => {
    expect(csvOf(["a"], [[-3]], machineDialect)).toBe("a\r\n-3\r\n");
  });

  test("is read back cell by cell, whatever the texts hold", () => {
    const harmless = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/(?:^|[;\t\r\n]"*)[=+\-@\t\r\n＝＋－＠]/.test(text));
    const rows = fc.array(fc.tuple(harmless, harmless), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (given) => {
        const { data } = Papa.parse<string[]>(csvOf(["a", "b"], given, machineDialect), {
          delimiter: ",",
          newline: "\r\n",
        });
        expect(data.slice(1, -1)).toEqual(given);
      }),
    );
  });
});
