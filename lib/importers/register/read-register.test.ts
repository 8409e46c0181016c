import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf, excelDialect, machineDialect, pageDialect } from "#lib/export/csv.ts";
import { readRegister } from "./read-register.ts";
import { registerColumns } from "./register-columns.ts";

test("a blank cell and an absent column say nothing", () => {
  const [row] = readRegister("handle,platform,name\nsunny,facebook,\n");
  expect(row).toMatchObject({ line: 2, cells: { platform: "facebook", handle: "sunny", name: null, region: null } });
});

test("a table without the columns that name accounts is refused", () => {
  expect(() => readRegister("platform,name\nfacebook,Sunny\n")).toThrow(
    expect.objectContaining({ code: "register_malformed", params: { reason: "handle" } }),
  );
  expect(() => readRegister("")).toThrow(expect.objectContaining({ code: "register_malformed" }));
});

test("what the export wrote is read back, in every dialect", () => {
  const cell = fc
    .string({ unit: "binary", maxLength: 20 })
    .map((text) =>
      text
        .normalize("NFC")
        .replaceAll(/\p{Cc}|\ufeff/gu, "")
        .trim(),
    )
    .filter((text) => text !== "" && !/^'[=+\-@]/.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(...registerColumns.map(() => cell)), { maxLength: 4 }),
      fc.constantFrom(machineDialect, pageDialect, excelDialect),
      (rows, dialect) => {
        const read = readRegister(csvOf(registerColumns, rows, dialect));
        expect(read.map(({ cells }) => registerColumns.map((column) => cells[column]))).toEqual(rows);
      },
    ),
  );
});
