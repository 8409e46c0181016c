/** Whatever people write in a form, its answers arrive as written, and who they are does not. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";
import { headerText, splitItem } from "./header-text.ts";

const time = "2023/07/10 1:29:21 PM GMT+5";
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quoted).join()).join("\n");

const written = fc.string({ unit: fc.constantFrom(..."аіқүя eB7", ",", ";", '"', "\n", "?", "[", "]"), maxLength: 30 });
/** A question mark before a letter is what a lost Kazakh letter leaves, and such files are refused. */
const answer = written.map((text) => text.replaceAll(/\?(?=\p{L})/gu, ""));
const rows = fc.array(fc.tuple(answer, answer, answer), { minLength: 1, maxLength: 8 });

test("answers with quotes, separators and line ends arrive as written, without outer blanks", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const header = ["Отметка времени", "Бірінші сұрақ", "Второй вопрос", "Third [row]"];
      const { responses, rejections } = await readText(table([header, ...given.map((cells) => [time, ...cells])]));
      expect(rejections).toEqual([]);
      expect(responses.map(({ cells }) => cells)).toEqual(given.map((cells) => cells.map((cell) => cell.trim())));
    }),
    { numRuns: 60 },
  );
});

test("nothing of a column that asks for persons goes further, wherever it stands", async () => {
  const header = fc.constantFrom("Email Address", "Ваше имя", "Аты-жөніңіз", "Phone number", "ИИН", "Name / Аты / Имя");
  const secret = fc.stringMatching(/^secret[a-z0-9@. +]{1,20}$/);
  await fc.assert(
    fc.asyncProperty(
      header,
      fc.array(secret, { minLength: 1, maxLength: 5 }),
      fc.nat(2),
      async (asked, secrets, at) => {
        const headers = ["Что изменить?", "Why?"].toSpliced(at, 0, asked);
        const given = secrets.map((one) => [time, ...["дороги", "because"].toSpliced(at, 0, one)]);
        const { responses, warnings } = await readText(table([["Timestamp", ...headers], ...given]));
        expect(JSON.stringify(responses)).not.toContain("secret");
        expect(responses.every(({ cells }) => cells.length === 2)).toBe(true);
        expect(warnings).toContainEqual({ code: "personal_columns_dropped", params: { columns: asked } });
      },
    ),
    { numRuns: 30 },
  );
});

test("a header keeps all its words when the row of a grid is split off", () => {
  const words = fc.stringMatching(/^[A-Za-zА-я]{1,8}( [A-Za-zА-я?]{1,8}){0,3}$/);
  fc.assert(
    fc.property(words, words, (question, item) => {
      expect(splitItem(headerText(` ${question}  [${item}] `))).toEqual({ question, item });
      expect(splitItem(headerText(question))).toEqual({ question, item: null });
    }),
  );
});
