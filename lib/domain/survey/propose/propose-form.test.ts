import { describe, expect, test } from "vitest";
import { generateDemoForms } from "../../demo/survey/demo-forms.ts";
import { studyQuestions } from "../../study/study-survey.ts";
import { answerCoder, type CodedAnswer } from "../code-answer.ts";
import { type Codebook, emptyCodebook, findQuestion } from "../codebook.ts";
import { tabulate } from "../tabulate.ts";
import { addQuestions } from "./add-questions.ts";
import { confirmForm } from "./confirm-form.ts";
import type { FileColumn, FormFile } from "./draft-question.ts";
import { proposeForm } from "./propose-form.ts";

/** A file from its table: a header, and answers below. */
function fileOf(
  id: string,
  language: FormFile["language"],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): FormFile {
  const columns = header.map((text, place): FileColumn => {
    const [, question = text, item = null] = /^(.*?) \[(.*)\]$/s.exec(text) ?? [];
    const counts = new Map<string, number>();
    for (const row of rows) {
      const cell = row[place] ?? "";
      if (cell !== "") counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const answers = [...counts].map(([answer, n]) => ({ text: answer, n })).sort((a, b) => b.n - a.n);
    return { code: null, question, item, header: text, answers };
  });
  return { id, language, signature: header.join("\n"), columns };
}

function demoFile(language: "kk" | "ru"): FormFile {
  const text = generateDemoForms().find((form) => form.language === language)?.text ?? "";
  const [header = [], ...rows] = text.split("\n").map((line) => line.slice(1, -1).split('","'));
  return fileOf(
    language,
    null,
    header.slice(1),
    rows.map((row) => row.slice(1)),
  );
}

const unmatchedOf = (answer: CodedAnswer): readonly string[] => (answer.state === "answered" ? answer.unmatched : []);

const waitingOf = ({ forms }: Codebook, id: string) =>
  forms.find((form) => form.id === id)?.columns.filter(({ status }) => status === "unmatched") ?? [];

describe("the study's questionnaire in two languages", () => {
  const kk = proposeForm(emptyCodebook, demoFile("kk"));
  const both = proposeForm(kk, demoFile("ru"));

  test("comes in as closed questions, a scale and a free answer", () => {
    expect(kk.questions.map(({ type }) => type)).toEqual(studyQuestions.map(({ type }) => type));
    expect(kk.questions[0]?.labels).toEqual({ kk: "Жасыңыз" });
    expect(kk.forms[0]).toMatchObject({ language: "kk" });
  });

  test("is matched question by question, and waits for a person to confirm", () => {
    expect(waitingOf(both, "ru")).toEqual([]);
    const [first, second] = both.forms.map(({ columns }) => columns.map(({ question }) => question));
    expect(second).toEqual(first);
    expect(both.forms[1]?.columns.every(({ status }) => status === "proposed")).toBe(true);
  });

  test("is matched answer by answer where words tell, and never wrongly", () => {
    const right = both.questions.map((question, place) => {
      const study = studyQuestions[place];
      const decisions = both.forms[1]?.decisions.filter(({ question: code }) => code === question.code) ?? [];
      for (const { raw, options } of decisions) {
        const meant = study?.options.find(({ labels }) => labels.ru === raw)?.labels.kk;
        const found = question.options.find(({ code }) => code === options?.[0])?.labels.kk;
        expect(found, `${question.labels.kk}: ${raw}`).toBe(meant);
      }
      return decisions.length;
    });
    const closed = studyQuestions.flatMap(({ type, options }) => (type === "single" ? options : []));
    expect(right.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(closed.length * 0.6);
    // Nothing but confirming is left to a person: each answer of the second file is some option of the first.
    for (const [place, question] of both.questions.entries()) {
      if (question.type !== "single") continue;
      const coder = answerCoder(both, question);
      const raw = demoFile("ru").columns[place]?.answers.map(({ text }) => text) ?? [];
      expect(raw.filter((text) => coder.code("ru", [text]).state !== "answered")).toEqual([]);
      expect(raw.flatMap((text) => unmatchedOf(coder.code("ru", [text])))).toEqual([]);
    }
  });

  test("keeps what was confirmed as labels, so that the next file of the form needs nothing", () => {
    const confirmed = confirmForm(confirmForm(both, "kk"), "ru");
    expect(confirmed.forms.flatMap(({ columns }) => columns).every(({ status }) => status === "confirmed")).toBe(true);
    expect(confirmed.questions[0]?.labels).toEqual({ kk: "Жасыңыз", ru: "Ваш возраст" });
    const next = proposeForm(confirmed, { ...demoFile("ru"), id: "wave 2" });
    expect(waitingOf(next, "wave 2")).toEqual([]);
    expect(next.forms.at(-1)?.columns.every(({ status }) => status === "confirmed")).toBe(true);
  });
});

test("a question that nothing matches waits, until somebody makes it a question", () => {
  const base = proposeForm(
    emptyCodebook,
    fileOf(
      "a",
      "ru",
      ["Ваш пол?", "Ваш возраст?"],
      [
        ["Женский", "25-35"],
        ["Женский", "25-35"],
        ["Мужской", "35-50"],
        ["Мужской", "35-50"],
      ],
    ),
  );
  const file = fileOf(
    "b",
    "kk",
    ["Жынысыңыз?", "Соңғы хатыңыз не туралы болды?"],
    [
      ["Әйел", "Жол туралы"],
      ["Әйел", "Су"],
      ["Ер", "Мектеп"],
      ["Ер", "Жарық жоқ"],
    ],
  );
  const next = proposeForm(base, file);
  expect(next.questions).toEqual(base.questions);
  expect(next.forms[1]?.columns).toMatchObject([
    { question: "q1", status: "proposed" },
    { question: null, status: "unmatched" },
  ]);
  const meant = next.forms[1]?.decisions.map(({ raw, options }) => [
    raw,
    base.questions[0]?.options.find(({ code }) => code === options?.[0])?.labels.ru,
  ]);
  expect(Object.fromEntries(meant ?? [])).toEqual({ Әйел: "Женский", Ер: "Мужской" });
  const added = addQuestions(next, file);
  expect(added.questions.map(({ type }) => type)).toEqual(["single", "single", "text"]);
  expect(waitingOf(added, "b")).toEqual([]);
});

test("a grid with three languages in one text is readable in each", () => {
  const stem = "Rate each (1 = bad)\n\nӘрқайсысын бағалаңыз\n\nОцените каждое";
  const points = [
    "Disagree | Келіспеймін | Не согласен",
    "Neutral | Бейтарап | Нейтрален",
    "Agree | Келісемін | Согласен",
  ];
  const file = fileOf(
    "a",
    null,
    [" Gender / Жынысы / Пол ", `${stem} [Fair. | Әділ. | Справедливо.]`, `${stem} [Clear. | Анық. | Ясно.]`],
    [
      ["Male / Еркек / Мужчина", points[0] ?? "", points[2] ?? ""],
      ["Male / Еркек / Мужчина", points[1] ?? "", points[2] ?? ""],
      ["Female / Әйел / Женщина", points[2] ?? "", points[0] ?? ""],
      ["Female / Әйел / Женщина", points[2] ?? "", points[0] ?? ""],
    ],
  );
  const { groups, questions } = proposeForm(emptyCodebook, file);
  expect(groups).toEqual([
    { code: "q2", labels: { en: "Rate each (1 = bad)", kk: "Әрқайсысын бағалаңыз", ru: "Оцените каждое" } },
  ]);
  expect(questions[0]).toMatchObject({
    labels: { en: "Gender", kk: "Жынысы", ru: "Пол" },
    options: [
      { labels: { en: "Female", kk: "Әйел", ru: "Женщина" } },
      { labels: { en: "Male", kk: "Еркек", ru: "Мужчина" } },
    ],
  });
  expect(questions[1]).toMatchObject({
    type: "scale",
    group: "q2",
    labels: { en: "Fair.", kk: "Әділ.", ru: "Справедливо." },
    scale: { min: 1, max: 5 },
    options: [{ value: 2 }, { value: 3, labels: { kk: "Бейтарап" } }, { value: 4 }],
  });
});

test("columns of ticks are one multiple choice, and an answer is counted wherever it came from", () => {
  const file = fileOf(
    "a",
    "en",
    ["Where from? [Papers]", "Where from? [Friends]", "Where from? [Other]"],
    [
      ["Yes", "No", ""],
      ["Yes", "Yes", "a shop"],
      ["No", "Yes", ""],
    ],
  );
  const codebook = proposeForm(emptyCodebook, file);
  expect(codebook.questions).toMatchObject([{ type: "multiple", options: [{}, {}, { isOther: true }] }]);
  const question = findQuestion(codebook, "q1");
  const counts = [
    { form: "a", language: null, cells: ["Yes", "No", ""], n: 1 },
    { form: "a", language: null, cells: ["Yes", "Yes", "a shop"], n: 1 },
    { form: "a", language: null, cells: ["No", "Yes", ""], n: 1 },
  ];
  expect(question && tabulate(codebook, question, counts).rows.map(({ n }) => n)).toEqual([2, 2, 1]);
});

describe("a next version with questions added and left out", () => {
  const answers = (...texts: readonly string[]) => texts.flatMap((text) => [[text], [text]]);
  const header = ["Ваш пол?", "Ваш возраст?", "Как часто вы читаете страницу акимата?", "Почему?", "Другое", "Почему?"];
  const row = ["Женский", "25", "Часто", "Так", "Ничего", "Потому"];
  const rows = answers("a", "b", "c").map((_, place) => row.map((text) => `${text}${place % 3}`));
  const base = proposeForm(emptyCodebook, fileOf("a", "ru", header, rows));
  const pick = (...places: readonly number[]) =>
    fileOf(
      "b",
      "ru",
      places.map((place) => header[place] ?? "Совсем другой вопрос о дорогах"),
      rows.map((cells) => places.map((place) => cells[place] ?? "Яма")),
    );

  test("finds what reads the same wherever it stands, and joins nothing that several questions or none could be", () => {
    const next = proposeForm(base, pick(1, 99, 2, 3, 4));
    const [age, roads, often, why, other] = next.forms[1]?.columns ?? [];
    expect([age?.question, age?.status]).toEqual(["q2", "confirmed"]);
    expect(roads?.question).toBeNull();
    expect([often?.question, often?.status]).toEqual(["q3", "confirmed"]);
    // "Why?" stands twice in the codebook, and "other" belongs to any question: a person says which is meant.
    expect([why?.question, why?.status]).toEqual(["q4", "proposed"]);
    expect(other?.status).toBe("proposed");
  });
});
