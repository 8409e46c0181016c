import { describe, expect, test } from "vitest";
import { headerSignatureOf } from "./header-signature.ts";
import { findTableHead } from "./table-head.ts";

const row = "24.05.2023 9:05;Сәлем, достар;12";

describe("the header of an unknown table", () => {
  test("is found below a title, whatever the delimiter", () => {
    const head = findTableHead(`Есеп: мамыр 2023\n\nКүні;Мәтін;Лайк\n${row}\n${row}\n`);
    expect(head).toEqual({
      header: ["Күні", "Мәтін", "Лайк"],
      rows: [
        ["24.05.2023 9:05", "Сәлем, достар", "12"],
        ["24.05.2023 9:05", "Сәлем, достар", "12"],
      ],
    });
  });

  test("is told as forms and databases can give it back", () => {
    const head = findTableHead(`К\0үні;"Лайк\r\nсаны"\n24.05.2023;1\n`);
    expect(head?.header).toEqual(["Күні", "Лайк\nсаны"]);
  });

  test("is none where there are only values, or no columns", () => {
    expect(findTableHead(`${row}\n${row}\n`)).toBeNull();
    expect(findTableHead("Бір баған\nекі\nүш\n")).toBeNull();
  });
});

test("two headers are of one kind whatever the order, case and blanks of their names", () => {
  expect(headerSignatureOf(["Күні", "Лайк_саны", ""])).toBe(headerSignatureOf([" лайк  саны", "КҮНІ"]));
  expect(headerSignatureOf(["Күні", "Лайк"])).not.toBe(headerSignatureOf(["Күні", "Лайк", "Қаралым"]));
});
