import { describe, expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const csv = (...lines: readonly string[]): string => lines.join("\n");
const told = { holdsAnswers: true };
const questionsOf = ({ recognition }: Awaited<ReturnType<typeof readText>>) =>
  recognition.survey?.columns.map(({ code, question, item }) => [code, question, item]);

const header = "Жынысыңыз,Вы читаете страницу акимата?,Баға [Facebook]";
const rows = ["Әйел,Да,5", "Ер,Нет,3", "Әйел,Да,4", "Әйел,Да,5"];

describe("a table without times and numbers of responses", () => {
  test("is refused where nobody says what it is", async () => {
    await expect(readText(csv(header, ...rows))).rejects.toMatchObject({ code: "format_unknown" });
  });

  test("gives a response for each row and a question for each column where a person says so", async () => {
    const read = await readText(csv(header, ...rows), told);
    expect(read.recognition).toMatchObject({ format: "plain-answers", kind: "survey", headerLine: 1 });
    expect(questionsOf(read)).toEqual([
      [null, "Жынысыңыз", null],
      [null, "Вы читаете страницу акимата?", null],
      [null, "Баға", "Facebook"],
    ]);
    expect(read.responses.map(({ cells }) => cells)).toEqual(rows.map((row) => row.split(",")));
    expect(read.responses[0]).toMatchObject({ responseId: null, submitted: null, isComplete: null });
    expect(read.warnings).toEqual([{ code: "answers_assumed", params: { columns: 3 } }]);
  });

  test("takes its first row as a response where it repeats answers, and says so", async () => {
    const read = await readText(csv(...rows), told);
    expect(read.recognition.headerLine).toBeNull();
    expect(questionsOf(read)).toEqual([
      [null, "#1", null],
      [null, "#2", null],
      [null, "#3", null],
    ]);
    expect(read.responses.length).toBe(4);
    expect(read.responses[0]).toMatchObject({ line: 1, cells: ["Әйел", "Да", "5"] });
    expect(read.warnings).toEqual([{ code: "answers_without_header", params: { columns: 3 } }]);
  });

  test("reads codes of LimeSurvey with their texts in a second row, and what was not shown", async () => {
    const read = await readText(
      csv(
        "P0S1;P5[O1];P5[O2]",
        "Как часто вы читаете акимат?;Где вы читаете? [Facebook];Где вы читаете? [Instagram]",
        "Часто;Yes;No",
        "Редко;N/A;N/A",
        "Часто;No;Yes",
      ),
      told,
    );
    expect(questionsOf(read)).toEqual([
      ["P0S1", "Как часто вы читаете акимат?", null],
      ["P5[O1]", "Где вы читаете?", "Facebook"],
      ["P5[O2]", "Где вы читаете?", "Instagram"],
    ]);
    expect(read.responses.map(({ cells }) => cells)).toEqual([
      ["Часто", "Yes", "No"],
      ["Редко", null, null],
      ["Часто", "No", "Yes"],
    ]);
  });

  test("keeps one row of codes where answers follow at once", async () => {
    const read = await readText(csv("P1,P2", "очень часто,да", "очень редко,нет", "очень часто,да"), told);
    expect(questionsOf(read)).toEqual([
      ["P1", "P1", null],
      ["P2", "P2", null],
    ]);
    expect(read.responses.length).toBe(3);
  });

  test("takes a header for one where options repeat it below, or where it counts the columns", async () => {
    const ticks = await readText(csv("Facebook,Instagram,Telegram", "Facebook,,", "Facebook,Instagram,"), told);
    expect(ticks.responses.length).toBe(2);
    const numbers = await readText(csv("1,2,3", "5,4,1", "2,2,1"), told);
    expect(numbers.responses.length).toBe(2);
  });

  test("passes over a title, and drops who somebody is", async () => {
    const read = await readText(
      csv("Опрос 2026,,", "Ваше имя,Почта,Ответ", "Айгүл,a@example.kz,Да", "Олег,b@example.kz,Нет"),
      told,
    );
    expect(read.recognition.survey?.columns.map(({ role }) => role)).toEqual(["person", "person", "question"]);
    expect(read.responses.map(({ cells }) => cells)).toEqual([["Да"], ["Нет"]]);
    expect(read.warnings.map(({ code }) => code)).toEqual([
      "header_not_first",
      "answers_assumed",
      "personal_columns_dropped",
    ]);
  });

  test("leaves files that a tool wrote to that tool", async () => {
    const forms = await readText(csv("Отметка времени,Вопрос", "2023/07/10 1:29:21 PM GMT+5,Да"), told);
    expect(forms.recognition.format).toBe("google-forms");
    const posts = await readText(csv("platform,account,post_id,published_at,likes"), told).catch((error) => error);
    expect(posts.recognition?.kind ?? "refused").not.toBe("survey");
  });

  test("is no survey where there is one column only", async () => {
    await expect(readText(csv("Ответ", "Да", "Нет"), told)).rejects.toMatchObject({ code: "format_unknown" });
  });
});
