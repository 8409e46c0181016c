import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locales } from "../model.ts";
import { agreesWithPrint, type ComputedStudyRow, compareWithStudy } from "./compare-with-study.ts";
import { disagreementIds } from "./disagreement-ids.ts";
import { disagreements } from "./disagreements.ts";
import { findPrintedFigure, type PrintedValue, printedFigures, studyRespondents } from "./printed-figures.ts";
import { studyMetricLabels } from "./study-metrics.ts";

const referencePath = "../shared/reference/paper_figures.json";
const referenceIsHere = existsSync(referencePath);

const row: ComputedStudyRow = {
  region: "KZ-27",
  platform: "facebook",
  posts: 1095,
  postsPerDay: 3,
  meanLikes: 4,
  maxLikes: 150,
  meanComments: 2.4,
  maxComments: 20,
  followers: 7600,
  openedDate: "2015-06-01",
  replyRate: null,
};

function verdictOf(rows: readonly ComputedStudyRow[], id: string) {
  const comparison = compareWithStudy(rows).find((candidate) => candidate.figure.id === id);
  return [comparison?.verdict, comparison?.reason];
}

describe("printed beside computed", () => {
  test("the same quantity is equal to the table and differs from the text that contradicts it", () => {
    expect(verdictOf([row], "table1.KZ-27.facebook.meanLikes")).toEqual(["equal", null]);
    expect(verdictOf([row], "text.KZ-27.facebook.meanLikes")).toEqual(["differs", null]);
  });

  test("compares at the precision of the print", () => {
    expect(verdictOf([{ ...row, meanLikes: 4.4 }], "table1.KZ-27.facebook.meanLikes")[0]).toBe("equal");
    expect(verdictOf([{ ...row, meanLikes: 4.6 }], "table1.KZ-27.facebook.meanLikes")[0]).toBe("differs");
    expect(verdictOf([{ ...row, meanComments: 3.01 }], "table1.KZ-27.facebook.meanComments")[0]).toBe("differs");
    expect(agreesWithPrint({ kind: "atLeast", value: 6 }, 5.9)).toBe(false);
    expect(agreesWithPrint({ kind: "since", value: "2015" }, "2015-11-30")).toBe(true);
    expect(agreesWithPrint({ kind: "since", value: "2015-06" }, "2015-07-01")).toBe(false);
  });

  test("finds that 84 posts a month do not follow from 3 a day, while 21 a week and 1,095 a year do", () => {
    expect(verdictOf([row], "text.KZ-27.both.postsPerWeek")[0]).toBe("equal");
    expect(verdictOf([row], "text.KZ-27.both.posts")[0]).toBe("equal");
    const monthly = compareWithStudy([row]).find(({ figure }) => figure.metric === "postsPerMonth");
    expect(monthly?.verdict).toBe("differs");
    expect(monthly?.computed).toEqual([{ platform: "facebook", value: 91.25 }]);
  });

  test("a figure about both networks must hold on each", () => {
    const instagram: ComputedStudyRow = { ...row, platform: "instagram", maxComments: 25 };
    expect(verdictOf([instagram], "text.KZ-27.both.maxComments")[0]).toBe("equal");
    expect(verdictOf([row, instagram], "text.KZ-27.both.maxComments")[0]).toBe("differs");
  });

  test("says why a figure can't be compared", () => {
    expect(verdictOf([row], "table1.KZ-61.facebook.meanLikes")).toEqual(["not_computable", "no_posts"]);
    expect(verdictOf([{ ...row, posts: 0, meanLikes: null }], "table1.KZ-27.facebook.meanLikes")).toEqual([
      "not_computable",
      "no_posts",
    ]);
    expect(verdictOf([{ ...row, followers: null }], "text.KZ-27.facebook.followers")).toEqual([
      "not_computable",
      "unknown",
    ]);
    expect(verdictOf([row], "text.KZ-27.facebook.totalPosts")).toEqual(["not_computable", "outside_period"]);
    expect(verdictOf([row], "text.KZ-27.both.replyRate")).toEqual(["not_computable", "needs_comments"]);
    expect(verdictOf([{ ...row, replyRate: 0 }], "text.KZ-27.both.replyRate")).toEqual(["equal", null]);
  });
});

describe("the disagreements", () => {
  test("each names figures that the study prints, and speaks three languages", () => {
    expect(disagreements.map(({ id }) => id)).toEqual([...disagreementIds]);
    for (const { figures, title, explanation } of disagreements) {
      for (const id of figures) expect(findPrintedFigure(id), id).not.toBeNull();
      for (const locale of locales) {
        expect(title[locale].length).toBeGreaterThan(10);
        expect(explanation[locale].length).toBeGreaterThan(20);
      }
      expect(explanation.kk).toMatch(/[әғқңөұүһі]/i);
    }
  });

  test("quote numbers that follow from the printed ones", () => {
    const printed = (id: string) => {
      const value = findPrintedFigure(id)?.value;
      if (value?.kind !== "number") throw new Error(`${id} is not a number`);
      return value.value;
    };
    const english = (id: string) => disagreements.find((candidate) => candidate.id === id)?.explanation.en ?? "";
    for (const place of ["table1", "text"]) {
      for (const platform of ["facebook", "instagram"]) {
        const likes = printed(`${place}.KZ-27.${platform}.meanLikes`);
        const perThousand = (1000 * likes) / printed(`text.KZ-27.${platform}.followers`);
        expect(english("platformRanking")).toContain(perThousand.toFixed(2));
      }
    }
    expect(english("postsPerMonth")).toContain(String(printed("text.KZ-27.both.posts") / 12));
    const years = printed("text.KZ-61.both.totalPosts") / printed("text.KZ-61.both.posts");
    expect(english("turkistanTotalPosts")).toContain(years.toFixed(1));
    const days = (Date.UTC(2023, 6, 1) - Date.UTC(2015, 0, 1)) / 86_400_000;
    expect(english("turkistanTotalPosts")).toContain((printed("text.KZ-61.both.totalPosts") / days).toFixed(1));
    expect(english("wkoFacebookMeanLikes")).toContain("30");
  });

  test("cover every pair of Table 1 and text that differ", () => {
    const comparable = new Set(disagreements.flatMap(({ figures }) => figures));
    for (const inTable of printedFigures.filter(({ place }) => place === "table1")) {
      const inText = findPrintedFigure(inTable.id.replace("table1", "text"));
      if (inText && JSON.stringify(inText.value) !== JSON.stringify(inTable.value)) {
        expect([...comparable]).toEqual(expect.arrayContaining([inTable.id, inText.id]));
      }
    }
  });
});

test("every metric of the study has a label in each language, and every figure its own id", () => {
  for (const { metric } of printedFigures)
    for (const locale of locales) expect(studyMetricLabels[metric][locale]).toBeTruthy();
  expect(new Set(printedFigures.map(({ id }) => id)).size).toBe(printedFigures.length);
});

describe.skipIf(!referenceIsHere)("against ../shared/reference/paper_figures.json (skipped where it is absent)", () => {
  const reference = referenceIsHere ? JSON.parse(readFileSync(referencePath, "utf8")) : null;
  const regionCodes: Record<string, string> = { Turkistan: "KZ-61", "West Kazakhstan": "KZ-27" };
  const asPrinted = (value: number | [number, number] | string): PrintedValue => {
    if (typeof value === "string") return { kind: "since", value };
    return Array.isArray(value) ? { kind: "range", from: value[0], to: value[1] } : { kind: "number", value };
  };

  test("Table 1 is the paper's", () => {
    for (const printedRow of reference.table1) {
      const prefix = `table1.${regionCodes[printedRow.region]}.${printedRow.platform.toLowerCase()}`;
      for (const metric of ["meanLikes", "maxLikes", "meanComments", "maxComments"]) {
        expect(findPrintedFigure(`${prefix}.${metric}`)?.value).toEqual(asPrinted(printedRow[metric]));
      }
    }
  });

  test("the text's figures are the paper's", () => {
    const { westKazakhstan, turkistan } = reference.text;
    for (const metric of ["followers", "totalPosts", "opened", "meanLikes", "maxLikes"]) {
      for (const platform of ["Facebook", "Instagram"]) {
        const id = `text.KZ-27.${platform.toLowerCase()}.${metric}`;
        expect(findPrintedFigure(id)?.value, id).toEqual(asPrinted(westKazakhstan[metric][platform]));
      }
    }
    const both = (metric: string) => findPrintedFigure(`text.KZ-27.both.${metric}`)?.value;
    expect(both("postsPerDay")).toEqual(asPrinted(westKazakhstan.postsPer.day));
    expect(both("postsPerWeek")).toEqual(asPrinted(westKazakhstan.postsPer.week));
    expect(both("postsPerMonth")).toEqual(asPrinted(westKazakhstan.postsPer.month));
    expect(both("posts")).toEqual(asPrinted(westKazakhstan.postsPer.year));
    expect(both("minPostsPerDay")).toEqual(asPrinted(westKazakhstan.postsPer.minDay));
    expect(both("maxPostsPerDay")).toEqual(asPrinted(westKazakhstan.postsPer.maxDay));
    expect(both("meanComments")).toEqual(asPrinted(westKazakhstan.meanComments));
    expect(both("maxComments")).toEqual(asPrinted(westKazakhstan.maxComments));
    expect(findPrintedFigure("text.KZ-61.both.posts")?.value).toEqual(asPrinted(turkistan.postsInStudyYear));
    expect(findPrintedFigure("text.KZ-61.both.totalPosts")?.value).toEqual(asPrinted(turkistan.totalPosts));
    expect(findPrintedFigure("text.KZ-61.facebook.opened")?.value).toEqual(asPrinted(turkistan.opened.Facebook));
    expect(findPrintedFigure("text.KZ-61.both.postsPerDay")?.value).toEqual({
      kind: "atLeast",
      value: turkistan.postsPerDayAtLeast,
    });
    expect(printedFigures.some(({ region, metric }) => region === "KZ-61" && metric === "followers")).toBe(false);
  });

  test("respondents and reply rate are the paper's", () => {
    expect(studyRespondents).toBe(reference.surveyN);
    expect(findPrintedFigure("text.KZ-27.both.replyRate")?.value).toEqual(asPrinted(reference.replyRate.value));
  });
});
