import { emptyTables } from "#tests/bench/empty-tables.ts";
import { measureAwkward } from "#tests/bench/measure-awkward.ts";
import { measureCommentsImport } from "#tests/bench/measure-comments.ts";
import { measureRawCopy, storedTables } from "#tests/bench/measure-raw-copy.ts";
import { atMost, megabyte, report, say } from "./bench-report.ts";

/** A million comments unless another number is said; only when asked for. */
export async function benchComments(url: string, folder: string, rows = 1_000_000): Promise<void> {
  const comments = `${rows.toLocaleString("en-US")} comments`;
  say("Import of comments (own template, about 300 bytes a comment, 20 accounts)");
  const small = await measureCommentsImport(url, folder, Math.ceil(rows / 10));
  await emptyTables(url);
  const imported = await measureCommentsImport(url, folder, rows);
  const raw = await measureRawCopy(url, folder, storedTables.comments);
  const ratio = imported.seconds / raw;
  const growth = imported.peakBytes / small.peakBytes;
  say(`  Raw: all rows that the import stores, into equally indexed copies of ${storedTables.comments.join(", ")}`);
  report(`${comments}, raw COPY`, `${raw.toFixed(1)} s`);
  report(`${comments}, imported`, `${imported.seconds.toFixed(1)} s`);
  report("imported / raw COPY", `${ratio.toFixed(2)} ×`, atMost(ratio, 2, "at most 2 ×"));
  report(
    `peak memory, ${comments}`,
    `${(imported.peakBytes / megabyte).toFixed(0)} MB`,
    atMost(imported.peakBytes, 300 * megabyte, "under 300 MB"),
  );
  report("peak memory, ten times the comments", `${growth.toFixed(2)} ×`, atMost(growth, 1.2, "at most 1.2 ×"));
  await emptyTables(url);
}

/** Comments in disorder, twice, and told anew, 100,000 unless another number is said; only when asked for. */
export async function benchAwkward(url: string, folder: string, rows = 100_000): Promise<void> {
  say("Comments that are no first tidy import: a fifth of them, and all");
  const few = await measureAwkward(url, folder, rows / 5, () => emptyTables(url));
  const many = await measureAwkward(url, folder, rows, () => emptyTables(url));
  const compare = (what: string, ofFew: number, ofMany: number) => {
    report(`${(rows / 5).toLocaleString("en-US")} comments, ${what}`, `${ofFew.toFixed(1)} s`);
    report(`${rows.toLocaleString("en-US")} comments, ${what}`, `${ofMany.toFixed(1)} s`);
    const ratio = ofMany / ofFew;
    report("… five times the comments", `${ratio.toFixed(2)} ×`, atMost(ratio, 7, "at most 7 ×"));
  };
  compare("half of them scattered", few.scattered, many.scattered);
  compare("some of them twice", few.repeated, many.repeated);
  compare("known, with other likes", few.newer, many.newer);
  compare("undone", few.undone, many.undone);
}
