import { describe, expect, test } from "vitest";
import type { SurveyQuestion } from "./codebook.ts";
import { shownParts } from "./grids.ts";

const question = (code: string, group: string | null, more: Partial<SurveyQuestion> = {}): SurveyQuestion => ({
  code,
  type: "scale",
  group,
  labels: { en: code },
  options: [],
  scale: { min: 1, max: 5 },
  ...more,
});
const groups = [
  { code: "g1", labels: { en: "How much do you agree?" } },
  { code: "g2", labels: { en: "How often?" } },
];
const shapes = (questions: readonly SurveyQuestion[]) =>
  shownParts({ groups, questions }).map(({ place, question: single, grid }) =>
    grid ? `${place}: ${grid.questions.map(({ code }) => code).join(" ")}` : `${place}: ${single.code}`,
  );

describe("grids", () => {
  test("rows with the same answers stand together, and everything keeps its place", () => {
    expect(
      shapes([question("a", null), question("b", "g1"), question("c", "g1"), question("d", "g2"), question("e", null)]),
    ).toEqual(["0: a", "1: b c", "3: d", "4: e"]);
  });

  test("rows whose answers differ, or that take several answers, stand alone", () => {
    const wide = { scale: { min: 1, max: 7 } };
    expect(shapes([question("a", "g1"), question("b", "g1", wide), question("c", "g1", wide)])).toEqual([
      "0: a",
      "1: b c",
    ]);
    const multiple = { type: "multiple" as const, scale: null };
    expect(shapes([question("a", "g1", multiple), question("b", "g1", multiple)])).toEqual(["0: a", "1: b"]);
    expect(shapes([question("a", "gone"), question("b", "gone")])).toEqual(["0: a", "1: b"]);
  });
});
