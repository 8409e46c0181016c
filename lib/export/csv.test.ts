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

  test.each(["=1+1", "+7 701", "-x", "@akimat", "\tx", "\rx"])("does not let a spreadsheet run %j", (text) => {
    expect(Papa.parse(csvOf(["a"], [[text]], machineDialect)).data[1]).toEqual([`'${text}`]);
  });

  test("leaves a negative number a number", () => {
    expect(csvOf(["a"], [[-3]], machineDialect)).toBe("a\r\n-3\r\n");
  });

  test("is read back cell by cell, whatever the texts hold", () => {
    const harmless = fc.string({ unit: "grapheme" }).filter((text) => !/^[=+\-@\t\r]/.test(text));
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
