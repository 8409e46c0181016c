/** What holds for every table, whatever its columns are called and hold. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeHeader } from "../table/header-names.ts";
import { guessMapping } from "./guess-mapping.ts";

const word = fc.constantFrom(
  ..."күні дата date лайк лайки likes пікір комментарии comments сілтеме ссылка url id мәтін текст саны кол-во of охват followers".split(
    " ",
  ),
);
const name = fc.oneof(
  fc.array(word, { maxLength: 3 }).map((words) => words.join(" ")),
  fc.string({ maxLength: 12 }),
);
const cell = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.nat().map(String),
  fc.constantFrom("24.05.2023 9:05", "https://t.me/arka_example/15", "Инстаграм", "", "—", "12,4 тыс."),
);
const table = fc
  .array(name, { maxLength: 8 })
  .chain((header) =>
    fc.tuple(fc.constant(header), fc.array(fc.array(cell, { maxLength: header.length + 1 }), { maxLength: 5 })),
  );

test("each column is taken for one field at most, and only columns that are there", () => {
  fc.assert(
    fc.property(table, ([header, rows]) => {
      const { columns, basis } = guessMapping(header, rows);
      const taken = Object.values(columns);
      expect(new Set(taken.map(normalizeHeader)).size).toBe(taken.length);
      for (const column of taken) expect(header).toContain(column);
      expect(Object.keys(basis).sort()).toEqual(Object.keys(columns).sort());
    }),
    { numRuns: 500 },
  );
});

test("the order of columns with different names makes no difference where their names tell", () => {
  const header = ["Күні", "Сілтеме", "Мәтін", "Лайк саны", "Пікір саны", "Қаралым"];
  const row = ["24.05.2023 9:05", "https://t.me/arka_example/15", "Сәлем", "1", "2", "3"];
  const expected = guessMapping(header, [row]).columns;
  expect(Object.keys(expected)).toHaveLength(6);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
      const pick = (cells: readonly string[]) => order.map((place) => cells[place] ?? "");
      expect(guessMapping(pick(header), [pick(row)]).columns).toEqual(expected);
    }),
  );
});
