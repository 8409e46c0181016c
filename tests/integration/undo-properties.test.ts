import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAccountByHandle } from "#lib/data/accounts/accounts.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { useDatabase } from "../setup/database.ts";
import { expectFactsToMatchPosts } from "../setup/facts.ts";
import { timesAsOften } from "../setup/how-often.ts";
import { takeText } from "../setup/take-text.ts";

/** A file of an account whose handle is filled in when it is taken; `day` is when its counts were true. */
interface File {
  readonly day: number;
  readonly header: string;
  readonly rows: readonly string[];
}

/** Takes files in, in this order, and takes some of them back: `undo` counts among those that are there then. */
type Step = { readonly take: File } | { readonly undo: number };

const day = fc.integer({ min: 1, max: 6 });
const ids = fc.uniqueArray(fc.constantFrom("1", "2", "3", "4"), { minLength: 1, maxLength: 4 });

const cells: Readonly<Record<string, readonly string[]>> = {
  type: ["photo", "video", ""],
  text: ["Су қашан болады?", "Вода будет завтра", ""],
  permalink: ["https://www.facebook.com/page/posts/1", "https://www.facebook.com/page/posts/2", ""],
  likes: ["1", "2", ""],
  comments: ["3", ""],
  shares: ["4", "5"],
  views: ["6", "7", ""],
  followers: ["8", "9"],
};
const times = ["2023-05-10T06:00:00Z", "2023-05-11T06:00:00Z", "2023-06-10T20:30:00Z"];

const postsFile: fc.Arbitrary<File> = fc.record({ day, ids, columns: fc.subarray(Object.keys(cells)) }).chain((given) =>
  fc.record({
    day: fc.constant(given.day),
    header: fc.constant(["post_id", "published_at", ...given.columns].join()),
    rows: fc
      .tuple(
        ...given.ids.map((id) =>
          fc.tuple(
            fc.constant(id),
            fc.constantFrom(...times),
            ...given.columns.map((name) => fc.constantFrom(...(cells[name] ?? [""]))),
          ),
        ),
      )
      .map((rows) => rows.map((row) => row.join())),
  }),
);

const followersFile: fc.Arbitrary<File> = fc.record({
  day,
  header: fc.constant("date,followers"),
  rows: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 100, max: 102 })), {
      minLength: 1,
      maxLength: 4,
      selector: ([date]) => date,
    })
    .map((rows) => rows.map(([date, followers]) => `2023-05-0${date},${followers}`)),
});

const stepsOf = (file: fc.Arbitrary<File>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: file.map((take) => ({ take })) },
      { weight: 2, arbitrary: fc.nat({ max: 5 }).map((undo) => ({ undo })) },
    ),
    { minLength: 2, maxLength: 8 },
  );

async function takeFor(handle: string, { day: on, header, rows }: File): Promise<number> {
  const lines = [`platform,account,${header}`, ...rows.map((row) => `facebook,${handle},${row}`), ""];
  const { importId } = await takeText(lines.join("\n"), { capturedAt: new Date(Date.UTC(2023, 6, on)) });
  return importId;
}

/** All that is stored of an account, import by import as `fileOf` names them; empty where there is no account. */
async function storyOf(handle: string, fileOf: ReadonlyMap<number, number>): Promise<Record<string, unknown>> {
  const account = await findAccountByHandle("facebook", handle);
  const story: Record<string, unknown> = {};
  for (const table of ["post", "account_fact", "follower_count", "follower_capture", "capture_block"]) {
    const { rows } = await getDatabase().pool.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) - 'account_id' AS row FROM ${table} AS t WHERE account_id = $1`,
      [account?.id ?? 0],
    );
    const named = rows.map(({ row }) => {
      const imports = ["import_id", "first_import_id", "not_seen_import_id"].flatMap((name) =>
        typeof row[name] === "number" ? [[name, fileOf.get(row[name])]] : [],
      );
      return JSON.stringify({ ...row, ...Object.fromEntries(imports) });
    });
    story[table] = named.sort();
  }
  return story;
}

let runs = 0;

/** Does the steps to one account, and to another one only the files that are left, in the order of their captures. */
async function compare(steps: readonly Step[]): Promise<void> {
  runs += 1;
  const [one, other] = [`random${runs}`, `ordered${runs}`];
  const there: { importId: number; file: File; number: number }[] = [];
  const fileOfOne = new Map<number, number>();
  for (const [number, step] of steps.entries()) {
    if ("take" in step) {
      const importId = await takeFor(one, step.take);
      fileOfOne.set(importId, number);
      there.push({ importId, file: step.take, number });
    } else if (there.length > 0) {
      const [undone] = there.splice(step.undo % there.length, 1);
      await undoImport(undone?.importId ?? 0);
    }
  }
  const fileOfOther = new Map<number, number>();
  for (const { file, number } of there.toSorted((a, b) => a.file.day - b.file.day || a.number - b.number)) {
    fileOfOther.set(await takeFor(other, file), number);
  }
  expect(await storyOf(one, fileOfOne)).toEqual(await storyOf(other, fileOfOther));
}

describe("files taken in and taken back in any order leave what the remaining ones leave in the order of their captures", () => {
  useDatabase();

  test(
    "of posts, to the last column",
    async () => {
      await fc.assert(fc.asyncProperty(stepsOf(postsFile), compare), { numRuns: 15 * timesAsOften });
      await expectFactsToMatchPosts();
    },
    300_000 * timesAsOften,
  );

  test(
    "of followers",
    async () => {
      await fc.assert(fc.asyncProperty(stepsOf(followersFile), compare), { numRuns: 10 * timesAsOften });
    },
    300_000 * timesAsOften,
  );
});
