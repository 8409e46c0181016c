/** The two real files with comments arrive at what EXPECTED.json says; skipped where they are not beside the project. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { confirmAlias } from "#lib/data/comments/confirm-alias.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { expectReplyFactsToMatchComments } from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";
import { type TakenFile, takeBytes } from "../setup/take-text.ts";

const folder = new URL("../../../shared/samples/", import.meta.url);
const isHere = existsSync(new URL("EXPECTED.json", folder));

interface Expected {
  readonly rows: number;
  readonly replies: number;
  readonly officialComments: number;
  readonly officialReplies: number;
  readonly citizenComments: number;
  readonly citizenTopLevelComments: number;
  readonly citizenTopLevelAnswered: number;
  readonly postsWithComments: number;
  readonly postsWithOfficialComment: number;
  readonly firstReplySeconds: readonly number[];
  readonly officialAuthor: string;
}

function take(path: string): Promise<TakenFile> {
  return takeBytes(new Uint8Array(readFileSync(new URL(path, folder))), path.split("/").at(-1) ?? "");
}

async function row(sql: string): Promise<Record<string, unknown>> {
  return (await getDatabase().pool.query(sql)).rows[0] ?? {};
}

const facts = `SELECT sum(comments)::int AS comments, sum(official_comments)::int AS official, sum(citizen_comments)::int AS citizens,
  sum(eligible)::int AS eligible, sum(answered)::int AS answered, sum(posts_collected)::int AS posts,
  sum(posts_with_official_comment)::int AS official_posts FROM reply_fact WHERE grain = `;

describe.skipIf(!isHere)("the page of Sugar Land (../shared/samples, skipped where it is absent)", () => {
  useDatabase();
  const expected = (): Expected =>
    JSON.parse(readFileSync(new URL("EXPECTED.json", folder), "utf8"))[
      "graph-api/sugarlandtxgov_facebook_comments.csv"
    ];

  test("proposes the damaged name of the page and counts nothing on a resemblance", async () => {
    const { rows, officialAuthor, officialComments } = expected();
    const comments = await take("graph-api/sugarlandtxgov_facebook_comments.csv");
    expect(comments).toMatchObject({ rows, created: rows, rejected: 0 });
    expect(comments.warnings).toContainEqual({
      code: "possible_official_author",
      params: { name: officialAuthor, account: "facebook:sugarlandtxgov", comments: officialComments },
    });
    expect(await row(`${facts}'m'`)).toMatchObject({ official: 0, answered: 0 });
  });

  test("answers what the study asks once the name is confirmed and the posts have come", async () => {
    const said = expected();
    await take("graph-api/sugarlandtxgov_facebook_statuses.csv");
    expect(await confirmAlias("facebook", "sugarlandtxgov", said.officialAuthor)).toMatchObject({
      comments: said.officialComments,
    });
    for (const grain of ["'d'", "'m'"]) {
      expect(await row(facts + grain)).toEqual({
        comments: said.rows,
        official: said.officialComments,
        citizens: said.citizenComments,
        eligible: said.citizenTopLevelComments,
        answered: said.citizenTopLevelAnswered,
        posts: said.postsWithComments,
        official_posts: said.postsWithOfficialComment,
      });
    }
    const { seconds } = await row(
      "SELECT array_agg(answer_seconds ORDER BY answer_seconds) AS seconds FROM comment WHERE answer_seconds IS NOT NULL",
    );
    expect(seconds).toEqual(said.firstReplySeconds);
    expect(
      await row("SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY answer_seconds) AS median FROM comment"),
    ).toEqual({
      median: 2646,
    });
    expect(
      await row(
        `SELECT count(*) FILTER (WHERE parent_external_id IS NOT NULL)::int AS replies,
           count(*) FILTER (WHERE parent_external_id IS NOT NULL AND is_official)::int AS official FROM comment`,
      ),
    ).toEqual({ replies: said.replies, official: said.officialReplies });
    await expectReplyFactsToMatchComments();
  });
});

describe.skipIf(!isHere)(
  "a page whose posts carry their latest comments (../shared/samples, skipped where it is absent)",
  () => {
    useDatabase();

    test("brings posts and comments in one file, and says so of both", async () => {
      const path = "apify/instagram-scraper_masked.json";
      const said = JSON.parse(readFileSync(new URL("EXPECTED.json", folder), "utf8"))[path];
      const met = said.embeddedComments + said.embeddedReplies;
      const taken = await take(path);
      // One reply stands both among the latest comments of its post and under the comment that it answers.
      expect(taken).toMatchObject({
        rows: said.rows,
        created: said.rows,
        rejected: 0,
        parts: [
          { kind: "posts", rows: said.rows, created: said.rows, updated: 0, unchanged: 0, rejected: 0 },
          { kind: "comments", rows: met, created: met - 1, updated: 0, unchanged: 1, rejected: 0 },
        ],
      });
      expect(
        await row(
          `SELECT count(*)::int AS replies, count(*) FILTER (WHERE is_official)::int AS official,
           (SELECT count(*)::int FROM comment WHERE is_complete) AS complete FROM comment WHERE parent_external_id IS NOT NULL`,
        ),
      ).toEqual({ replies: said.embeddedReplies, official: said.officialReplies, complete: 0 });
      await expectReplyFactsToMatchComments();
      const again = await take(path);
      expect(again.parts?.[1]).toMatchObject({ created: 0, updated: 0, unchanged: met });
      expect(await undoImport(again.importId)).toMatchObject({ removed: 0 });
      expect(await undoImport(taken.importId)).toMatchObject({ removed: said.rows + met - 1 });
      expect(
        await row(
          `SELECT (SELECT count(*)::int FROM comment) AS comments, (SELECT count(*)::int FROM commenter) AS commenters,
           (SELECT count(*)::int FROM reply_fact) AS facts, (SELECT count(*)::int FROM post_thread) AS threads, (SELECT count(*)::int FROM account) AS accounts`,
        ),
      ).toEqual({ comments: 0, commenters: 0, facts: 0, threads: 0, accounts: 0 });
    });
  },
);
