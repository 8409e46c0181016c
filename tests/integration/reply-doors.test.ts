import { beforeAll, describe, expect, test } from "vitest";
import { apiRoot } from "#lib/contract/api-routes.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { loadDemo } from "#lib/data/installation/demo.ts";
import { pageHandle, takeComments } from "#tests/setup/comments.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { askApi, askApiAsVisitor, runCommand } from "#tests/setup/doors.ts";

useDatabase();
beforeAll(async () => {
  await loadDemo();
});

describe("the doors", () => {
  test("aggregates are public, comments and the waiting list need a sign-in", async () => {
    expect((await askApiAsVisitor(`${apiRoot}/replies?by=region`)).status).toBe(200);
    for (const path of ["comments", "waiting"]) {
      const response = await askApiAsVisitor(`${apiRoot}/${path}`);
      expect(response.status, path).toBe(401);
      expect(await response.json()).toMatchObject({ code: "sign_in_required" });
      expect((await askApi(`${apiRoot}/${path}?limit=2`)).status, path).toBe(200);
    }
  });

  test("the study's zero is the same in replies and engagement, at both doors", async () => {
    const query = "by=region,platform&region=KZ-61,KZ-27&from=2022-06-01&to=2023-05-31";
    const replies = await (await askApi(`${apiRoot}/replies?${query}`)).json();
    const engagement = await (await askApi(`${apiRoot}/engagement?${query}`)).json();
    expect(replies.rows).toHaveLength(4);
    for (const [index, row] of replies.rows.entries()) {
      expect(row).toMatchObject({ answered: 0, rate: 0, medianSeconds: null, reason: null, answeredBy24h: 0 });
      expect(row.rateUpper).toBeGreaterThan(0);
      expect(engagement.rows[index].replies).toEqual({
        eligible: row.eligible,
        answered: 0,
        rate: 0,
        medianSeconds: null,
      });
    }
    const options = [
      "--by",
      "region,platform",
      "--region",
      "KZ-61,KZ-27",
      "--from",
      "2022-06-01",
      "--to",
      "2023-05-31",
    ];
    const { output } = await runCommand("replies", ...options, "--format", "json");
    expect(JSON.parse(output)).toEqual(replies);
  });

  test("comments follow each other through the next address, newest first, each once", async () => {
    let address: string | null = `${apiRoot}/comments?account=facebook:example_akimat_demo&limit=500`;
    const ids: string[] = [];
    const times: string[] = [];
    while (address !== null) {
      const page = await (await askApi(address)).json();
      ids.push(...page.rows.map(({ id }: { id: string }) => id));
      times.push(...page.rows.map(({ publishedAt }: { publishedAt: string }) => publishedAt));
      address = page.next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(times).toEqual(times.toSorted().reverse());
    const { rows } = await getDatabase().pool.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM comment AS c JOIN account AS a ON a.id = c.account_id WHERE a.handle = 'example_akimat_demo' AND a.platform = 'facebook'",
    );
    expect(ids.length).toBe(rows[0]?.n);
  });

  test("hours and languages of asking hold each eligible comment once, with what was answered", async () => {
    const asked = await (await askApi(`${apiRoot}/replies?account=facebook:example_akimat_demo`)).json();
    const [row] = asked.rows;
    const sum = (parts: readonly { asked: number; answered: number }[]) => [
      parts.reduce((total, part) => total + part.asked, 0),
      parts.reduce((total, part) => total + part.answered, 0),
    ];
    expect(row.eligible).toBeGreaterThan(100);
    expect(sum(asked.hours)).toEqual([row.eligible, row.answered]);
    expect(sum(asked.languages)).toEqual([row.eligible, row.answered]);
    for (const { weekday, hour } of asked.hours) {
      expect([weekday >= 1 && weekday <= 7, hour >= 0 && hour <= 23]).toEqual([true, true]);
    }
    expect(row).toMatchObject({ codedRate: null, codedReason: "not_coded", postsReason: null });
    expect(row.questionRate).toBeCloseTo(row.questionsAnswered / row.questions, 12);
    expect(row.postsAnsweredShare).toBeCloseTo(row.postsWithOfficialComment / row.postsWithCitizenComment, 12);
  });

  test("counts of posts are unknown where only comments were imported", async () => {
    await takeComments([{ id: "q1", by: "aigul", at: "2023-06-01T11:00:00Z", text: "Жол қашан жөнделеді?" }]);
    const { rows } = await (await askApi(`${apiRoot}/replies?account=instagram:${pageHandle}`)).json();
    expect(rows).toMatchObject([
      {
        eligible: 1,
        rate: 0,
        postsCollected: null,
        postsWithCitizenComment: null,
        postsWithOfficialComment: null,
        postsAnsweredShare: null,
        postsReason: "no_posts",
      },
    ]);
  });
});
