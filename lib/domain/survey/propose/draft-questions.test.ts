import { expect, test } from "vitest";
import type { FileColumn } from "./draft-question.ts";
import { draftQuestions } from "./draft-questions.ts";

const column = (question: string, answers: readonly string[], item: string | null = null): FileColumn => ({
  code: null,
  question,
  item,
  header: question,
  answers: answers.map((text) => ({ text, n: 2 })),
});
const draft = (...columns: readonly FileColumn[]) =>
  draftQuestions({ language: "en", columns }).map(({ type, labels, options }) => [
    type,
    labels.en,
    options.map(({ labels: own, isOther }) => `${own.en}${isOther ? "…" : ""}`),
  ]);

test("columns that say but their own header are options of a question that the tool leaves out", () => {
  expect(
    draft(
      column("Papers", ["Papers"]),
      column("Radio", ["Radio"]),
      column("TV", ["TV"]),
      column("Sites", ["Sites"]),
      column("Other", ["my aunt", "the bazaar"]),
      column("Facebook", ["Facebook"]),
      column("Instagram", ["Instagram"]),
      column("Why?", ["so", "because"]),
    ),
  ).toEqual([
    ["multiple", "Papers, Radio, TV …", ["Papers", "Radio", "TV", "Sites", "Other…"]],
    ["multiple", "Facebook, Instagram", ["Facebook", "Instagram"]],
    ["single", "Why?", ["because", "so"]],
  ]);
});

test("one such column alone, and an “Other” behind another question, stay questions of their own", () => {
  expect(draft(column("Agree", ["Agree"]), column("Age", ["20", "35"]), column("Other", ["x", "y"])).length).toBe(3);
});

test("a column for what is not listed doesn't make a grid of ticks", () => {
  const found = draft(
    column("Where from?", ["Oui", "Non"], "Journaux"),
    column("Where from?", ["Oui", "Non"], "Radio"),
    column("Where from?", ["le marché"], "Autre"),
  );
  expect(found).toEqual([["multiple", "Where from?", ["Journaux", "Radio", "Autre…"]]]);
});
