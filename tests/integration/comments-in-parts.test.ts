import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { dumpComments, expectReplyFactsToMatchComments } from "#tests/setup/comments.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { type TakenFile, takeText } from "#tests/setup/take-text.ts";

useDatabase();

const header = "platform,account,comment_id,parent_id,post_id,author_id,author,published_at,text,likes";
const rowsOfFile = 70;

/** The pages are there before, so that they have the same numbers in each run. */
beforeAll(async () => {
  const first = ["east.akimat", "west.akimat"].map(
    (page) => `instagram,${page},first,,p99,,someone,2023-05-01T00:00:00Z,Рахмет,1`,
  );
  await takeText([header, ...first, ""].join("\n"), {
    fileName: "comments.csv",
    capturedAt: new Date("2023-05-02T00:00:00Z"),
  });
});

/** Numbers that look random and are the same each time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Comments of two pages in no order: replies before their parents, parents under other posts or nowhere, posts that are
 * not told, comments that stand twice and differ, people who are called by name, authors who say more of themselves later.
 */
function tangledFile(seed: number): string {
  const below = numbersFrom(seed);
  const rows = Array.from({ length: rowsOfFile }, () => {
    const page = below(2) === 0 ? "east.akimat" : "west.akimat";
    const id = below(60);
    const author = (id * 7) % 9;
    const isPage = author === 0;
    const parent = below(3) === 0 ? below(60) : null;
    const cells = [
      "instagram",
      page,
      `${page[0]}${id}`,
      parent === null ? "" : `${page[0]}${parent}`,
      below(7) === 0 ? "" : `p${below(6)}`,
      isPage || id % 3 === 0 ? "" : 700 + author,
      isPage ? page : `person_${author}`,
      `2023-06-${String(1 + below(9)).padStart(2, "0")}T${String(below(24)).padStart(2, "0")}:00:00Z`,
      `"${below(4) === 0 ? `@person_${1 + below(8)} ` : ""}${below(2) === 0 ? "Жол қашан жөнделеді?" : "Спасибо большое"}"`,
      below(5),
    ];
    return cells.join(",");
  });
  return [header, ...rows, ""].join("\n");
}

/** Threads in the order of their posts, as most exports are, but for one comment that stands again at the end. */
function tidyFile(): string {
  const rows = Array.from({ length: rowsOfFile }, (_, index) => {
    const id = index === rowsOfFile - 1 ? 5 : index;
    const parent = index % 7 > 4 ? `n${index - (index % 7) + (index % 3)}` : "";
    const isPage = index % 7 === 6;
    const at = new Date(Date.UTC(2023, 5, 1, index)).toISOString();
    return `instagram,north.akimat,n${id},${parent},q${Math.floor(index / 7)},,${isPage ? "north.akimat" : `person_${index % 5}`},${at},Қашан?,1`;
  });
  return [header, ...rows, ""].join("\n");
}

/** The dump without what differs from run to run: the import's own number, and the order within blocks. */
function comparable(dump: Record<string, unknown[]>, own: number): unknown {
  const text = JSON.stringify(dump, (key, value: unknown) => {
    if (/^(?:first_)?import_id$/u.test(key)) return value === own ? "own" : value;
    if (typeof value !== "object" || value === null || !("external_ids" in value) || !("likes" in value)) return value;
    const { external_ids: ids, likes } = value as { external_ids: string[]; likes: (number | null)[] };
    return { ...value, external_ids: [], likes: ids.map((id, at) => `${id} ${likes[at]}`).sort() };
  });
  return JSON.parse(text);
}

const countsOf = ({ rows, created, updated, unchanged, rejected, warnings, accounts }: TakenFile) => ({
  ...{ rows, created, updated, unchanged, rejected, warnings },
  accounts: accounts.map(({ handle, rows: ofAccount, firstDate, lastDate, isNew }) => ({
    ...{ handle, rows: ofAccount, firstDate, lastDate, isNew },
  })),
});

/** Takes a file in and back out, and says what it left in between. */
async function takeAndUndo(text: string, capturedAt: string, commentsAtOnce: number): Promise<unknown> {
  const before = await dumpComments();
  const taken = await takeText(text, { fileName: "comments.csv", capturedAt: new Date(capturedAt), commentsAtOnce });
  await expectReplyFactsToMatchComments();
  const left = { counts: countsOf(taken), dump: comparable(await dumpComments(), taken.importId) };
  await undoImport(taken.importId);
  expect(await dumpComments()).toEqual(before);
  return left;
}

describe.each([1, 2, 3])("tangled file %i, merged part by part while it is read", (seed) => {
  const file = tangledFile(seed);

  test.each([5, 23])("leaves what it leaves when merged as one, in parts of %i rows", async (atOnce) => {
    const whole = await takeAndUndo(file, "2023-07-01T00:00:00Z", rowsOfFile + 1);
    expect(await takeAndUndo(file, "2023-07-01T00:00:00Z", atOnce)).toEqual(whole);
  });
});

describe("a page without comments so far", () => {
  beforeAll(async () => {
    const posts = "platform,account,post_id,published_at,text\ninstagram,north.akimat,q3,2023-06-01T00:00:00Z,Жол\n";
    await takeText(posts, { fileName: "posts.csv", capturedAt: new Date("2023-06-01T00:00:00Z") });
  });

  test.each([3, 10, 40])("gets the same from a tidy file in parts of %i rows", async (atOnce) => {
    const whole = await takeAndUndo(tidyFile(), "2023-07-01T00:00:00Z", rowsOfFile + 1);
    expect(await takeAndUndo(tidyFile(), "2023-07-01T00:00:00Z", atOnce)).toEqual(whole);
  });

  test("another import that holds an account further down is waited for without holding the first", async () => {
    const file = tidyFile().replaceAll(/north\.akimat(?=,n[3-6]\d)/gu, "west.akimat");
    const whole = await takeAndUndo(file, "2023-07-01T00:00:00Z", rowsOfFile + 1);
    const other = await getDatabase().pool.connect();
    try {
      await other.query("BEGIN");
      await other.query("SELECT FROM account WHERE handle = 'west.akimat' FOR UPDATE");
      const taking = takeAndUndo(file, "2023-07-01T00:00:00Z", 10);
      await setTimeout(1500);
      // An import that waited while it held its first page would stop here for good.
      await other.query("SELECT FROM account WHERE handle = 'north.akimat' FOR UPDATE");
      await other.query("COMMIT");
      expect(await taking).toEqual(whole);
    } finally {
      other.release();
    }
  });
});

describe("beside what is known already", () => {
  beforeAll(async () => {
    await takeText(tangledFile(7), { fileName: "comments.csv", capturedAt: new Date("2023-06-20T00:00:00Z") });
  });

  test.each(["2023-06-15T00:00:00Z", "2023-07-01T00:00:00Z"])(
    "changes the same, collected at %s",
    async (capturedAt) => {
      const whole = await takeAndUndo(tangledFile(8), capturedAt, rowsOfFile + 1);
      expect(await takeAndUndo(tangledFile(8), capturedAt, 9)).toEqual(whole);
    },
  );
});
