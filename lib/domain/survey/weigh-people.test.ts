import { describe, expect, test } from "vitest";
import type { JointAnswerCount } from "./answer-counts.ts";
import type { Codebook, SurveyQuestion } from "./codebook.ts";
import { canBeMargin, weighPeople } from "./weigh-people.ts";

const option = (code: string, label: string) => ({
  code,
  labels: { ru: label },
  aliases: [],
  isDontKnow: false,
  isOther: false,
  value: null,
});

const age: SurveyQuestion = {
  code: "age",
  type: "single",
  group: null,
  labels: { ru: "Возраст" },
  options: [option("young", "до 35"), option("old", "от 35")],
  scale: null,
};

const codebook: Codebook = {
  groups: [],
  questions: [age],
  forms: [
    {
      id: "1",
      language: "ru",
      signature: "возраст",
      columns: [{ place: 0, header: "Возраст", question: "age", option: null, status: "confirmed", confidence: null }],
      decisions: [],
    },
  ],
};

const people = (text: string, n: number): JointAnswerCount => ({ form: "1", language: "ru", answers: [[text]], n });

describe("weighPeople", () => {
  const young = people("до 35", 80);
  const old = people("от 35", 20);

  test("gives people the weight that brings their category to its known share", () => {
    const weights = weighPeople(codebook, [{ question: age, targets: { young: 50, old: 50 } }], [young, old]);
    if ("reason" in weights) throw new Error(weights.reason);
    expect(weights.weightOf("1", [["до 35"]])).toBeCloseTo(0.625, 12);
    expect(weights.weightOf("1", [["от 35"]])).toBeCloseTo(2.5, 12);
    expect(weights.weightOf("1", [["сорок"]])).toBe(0);
    const cost = weights.costOf([young, old]);
    expect(cost?.deff).toBeCloseTo(1.5625, 12);
    expect(cost?.nEff).toBeCloseTo(64, 12);
    expect(cost?.n).toBe(100);
  });

  test("costs nothing among people who are all alike", () => {
    const weights = weighPeople(codebook, [{ question: age, targets: { young: 50, old: 50 } }], [young, old]);
    if ("reason" in weights) throw new Error(weights.reason);
    expect(weights.costOf([old])?.deff).toBeCloseTo(1, 12);
    expect(weights.costOf([])).toBeNull();
  });

  test("refuses where somebody has no category, or a category nobody", () => {
    const margins = [{ question: age, targets: { young: 50, old: 50 } }];
    expect(weighPeople(codebook, margins, [young, old, people("", 1)])).toEqual({
      reason: "unknown_category",
      category: ["age", ""],
    });
    expect(weighPeople(codebook, margins, [young])).toEqual({
      reason: "empty_target_category",
      category: ["age", "old"],
    });
  });

  test("leaves those without a category out where that is asked for, and says how many", () => {
    const margins = [{ question: age, targets: { young: 50, old: 50 } }];
    const all = [young, old, people("", 3), people("сорок", 2)];
    const weights = weighPeople(codebook, margins, all, { leavesOut: true });
    if ("reason" in weights) throw new Error(weights.reason);
    expect(weights.leftOut).toBe(5);
    expect([weights.isLeftOut("1", [[""]]), weights.isLeftOut("1", [["до 35"]])]).toEqual([true, false]);
    expect(weights.weightOf("1", [["до 35"]])).toBeCloseTo(0.625, 12);
    expect(weights.costOf(all)).toMatchObject({ n: 100 });
    expect(weighPeople(codebook, margins, [young, people("", 3)], { leavesOut: true })).toMatchObject({
      reason: "empty_target_category",
    });
  });

  test("only questions where everybody stands in one row can be weighed by", () => {
    expect(canBeMargin(age)).toBe(true);
    expect(canBeMargin({ ...age, type: "multiple" })).toBe(false);
    expect(canBeMargin({ ...age, options: [] })).toBe(false);
  });
});
