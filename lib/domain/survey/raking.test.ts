import { describe, expect, test } from "vitest";
import { rakeCells } from "./raking.ts";

const sex = { name: "sex", targets: { f: 0.52, m: 0.48 } };
const age = { name: "age", targets: { young: 0.4, old: 0.6 } };
const cells = [
  { categories: ["f", "young"], n: 30 },
  { categories: ["f", "old"], n: 10 },
  { categories: ["m", "young"], n: 15 },
  { categories: ["m", "old"], n: 5 },
];

/** Weighted share of a category of the margin at `place`. */
function shareOf(weights: readonly number[], place: number, category: string): number {
  const sum = (of: readonly number[]): number => of.reduce((total, x) => total + x, 0);
  const all = sum(cells.map(({ n }, i) => n * (weights[i] ?? 0)));
  return sum(cells.map(({ n, categories }, i) => (categories[place] === category ? n * (weights[i] ?? 0) : 0))) / all;
}

describe("raking", () => {
  test("meets every margin, with a mean weight of 1", () => {
    const raked = rakeCells(cells, [sex, age]);
    if ("reason" in raked) throw new Error(raked.reason);
    expect(shareOf(raked.weights, 0, "f")).toBeCloseTo(0.52, 12);
    expect(shareOf(raked.weights, 1, "old")).toBeCloseTo(0.6, 12);
    expect(cells.reduce((sum, { n }, i) => sum + n * (raked.weights[i] ?? 0), 0) / 60).toBeCloseTo(1, 12);
    expect(raked.deff).toBeGreaterThan(1);
    expect(raked.nEff).toBeCloseTo(60 / raked.deff, 12);
  });

  test("takes targets as counts of people or as shares alike", () => {
    const asCounts = rakeCells(cells, [{ name: "sex", targets: { f: 5200, m: 4800 } }, age]);
    expect(asCounts).toEqual(rakeCells(cells, [sex, age]));
  });

  test("refuses what nobody stands for, and people whom no target counts", () => {
    expect(rakeCells([], [sex])).toEqual({ reason: "empty" });
    const only = [{ categories: ["f"], n: 5 }];
    expect(rakeCells(only, [sex])).toEqual({ reason: "empty_target_category", category: ["sex", "m"] });
    const others = [...only, { categories: ["m"], n: 5 }, { categories: ["x"], n: 1 }];
    expect(rakeCells(others, [sex])).toEqual({ reason: "category_without_target", category: ["sex", "x"] });
    const unknown = [...only, { categories: ["m"], n: 5 }, { categories: [null], n: 1 }];
    expect(rakeCells(unknown, [sex])).toEqual({ reason: "unknown_category", category: ["sex", ""] });
    expect(rakeCells(only, [{ name: "sex", targets: { f: -1 } }])).toEqual({ reason: "bad_targets" });
  });

  test("refuses margins that no weights meet together", () => {
    const diagonal = [
      { categories: ["f", "young"], n: 5 },
      { categories: ["m", "old"], n: 5 },
    ];
    expect(rakeCells(diagonal, [sex, age])).toEqual({ reason: "not_converged" });
  });
});
