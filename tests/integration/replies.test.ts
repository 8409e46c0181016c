import { beforeAll, describe, expect, test } from "vitest";
import type { ScopeRequest } from "#lib/contract/scope-params.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { loadDemo } from "#lib/data/installation/demo.ts";
import { readDialogue, readReplyRows } from "#lib/data/replies/dialogue.ts";
import { useDatabase } from "#tests/setup/database.ts";

const everything: ScopeRequest = { from: null, to: null, regions: [], platforms: [], accounts: [] };
const example: ScopeRequest = {
  ...everything,
  accounts: [
    { platform: "facebook", handle: "example_akimat_demo" },
    { platform: "instagram", handle: "example_akimat_demo" },
  ],
};
const study: ScopeRequest = { ...everything, regions: ["KZ-61", "KZ-27"] };

useDatabase();
beforeAll(async () => {
  await loadDemo();
});

async function dialogueOf(request: ScopeRequest) {
  const { dialogue, scope } = await readDialogue(request);
  if (dialogue === null || scope.period === null) throw new Error("no dialogue");
  return { dialogue, period: scope.period };
}

describe("the study's finding", () => {
  test("none of its comments is answered, with the interval that says how sure that is", async () => {
    const { dialogue } = await dialogueOf(study);
    expect(dialogue.comments).toBe(20_805);
    expect(dialogue.shares.rate).toMatchObject({ value: 0, x: 0, reason: null });
    const { n, interval } = dialogue.shares.rate;
    expect(interval?.[1]).toBeCloseTo(3.8414588 / (n + 3.8414588), 9);
    expect(dialogue.times).toMatchObject({ answered: 0, medianSeconds: null, p90Seconds: null });
    expect(dialogue.shares.returned).toMatchObject({ value: null, reason: "no_answers" });
    expect(dialogue.rows.map(({ region, platform }) => `${region} ${platform}`)).toEqual([
      "KZ-61 facebook",
      "KZ-61 instagram",
      "KZ-27 facebook",
      "KZ-27 instagram",
    ]);
  });
});

describe("dialogue of the example akimat", () => {
  test("adds up to the comments themselves, over any days", async () => {
    for (const days of [
      { from: null, to: null },
      { from: "2022-06-14", to: "2023-02-03" },
      { from: "2022-11-01", to: "2022-11-30" },
      { from: "2022-09-10", to: "2022-09-12" },
    ]) {
      const { dialogue, period } = await dialogueOf({ ...example, ...days });
      const { rows } = await getDatabase().pool.query(
        `SELECT count(*)::int AS comments, count(*) FILTER (WHERE is_eligible)::int AS eligible,
           count(answer_seconds) FILTER (WHERE is_eligible)::int AS answered,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY answer_seconds) FILTER (WHERE is_eligible) AS median,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY answer_seconds) FILTER (WHERE is_eligible) AS p90,
           count(*) FILTER (WHERE is_eligible AND is_question)::int AS questions
         FROM comment AS c JOIN account AS a ON a.id = c.account_id
         WHERE a.handle = 'example_akimat_demo' AND local_date BETWEEN $1 AND $2`,
        [period.from, period.to],
      );
      expect({
        comments: dialogue.comments,
        eligible: dialogue.shares.rate.n,
        answered: dialogue.shares.rate.x,
        median: dialogue.times.medianSeconds,
        p90: dialogue.times.p90Seconds,
        questions: dialogue.shares.questions.n,
      }).toEqual(rows[0]);
    }
  });

  test("hours, languages and months hold each eligible comment once", async () => {
    const { dialogue } = await dialogueOf(example);
    const { n, x } = dialogue.shares.rate;
    const sum = (counts: readonly (readonly number[])[]) => counts.flat().reduce((total, count) => total + count, 0);
    expect([sum(dialogue.hours.asked), sum(dialogue.hours.answered)]).toEqual([n, x]);
    expect(dialogue.languages.reduce((total, row) => total + row.rate.n, 0)).toBe(n);
    expect(dialogue.trend.lines.flatMap((line) => line.rates).reduce((total, rate) => total + rate.n, 0)).toBe(n);
    expect(dialogue.times.bins.reduce((total, bin) => total + bin.count, 0)).toBe(x);
    expect(dialogue.inSameLanguage.value).toBeGreaterThan(0.7);
  });

  test("an open end of the period reaches the last comment, days after the last post", async () => {
    const { period } = await dialogueOf(example);
    expect(period.from).toBe("2022-06-01");
    expect(period.to > "2023-05-31").toBe(true);
  });

  test("rows by account and month have their own exact medians", async () => {
    const { rows } = await readReplyRows(example, ["account", "month"]);
    expect(rows.length).toBeGreaterThan(20);
    for (const { account, month, times, facts } of rows) {
      const found = await getDatabase().pool.query(
        `SELECT count(*)::int AS answered, percentile_cont(0.5) WITHIN GROUP (ORDER BY answer_seconds) AS median FROM comment
         WHERE account_id = $1 AND to_char(local_date, 'YYYY-MM') = $2 AND answer_seconds IS NOT NULL`,
        [account?.id, month],
      );
      expect({ answered: facts.strict.answered, median: times.medianSeconds }).toEqual(found.rows[0]);
    }
  });
});
