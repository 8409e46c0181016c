import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { aggregateFacts } from "#lib/data/facts/metric-facts.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import { storeRejections } from "#lib/data/imports/rejections.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { addFacts } from "#lib/domain/metrics/add-facts.ts";
import { summarizeCount } from "#lib/domain/metrics/summarize-count.ts";
import type { Platform } from "#lib/domain/model.ts";
import { useDatabase } from "../setup/database.ts";
import { expectFactsToMatchPosts } from "../setup/facts.ts";

const samples = path.resolve(import.meta.dirname, "../../../shared/samples");
const isThere = existsSync(path.join(samples, "EXPECTED.json"));

interface ExpectedCount {
  n: number;
  missing: number;
  sum: number;
  max: number;
  mean: number;
  median: number;
}
interface Expected {
  rows: number;
  distinctIds: number;
  likes: ExpectedCount;
  comments: ExpectedCount;
  shares: ExpectedCount;
  views?: ExpectedCount;
  accounts?: number;
}

const files: readonly { file: string; platform: Platform; rejected: number }[] = [
  { file: "hootsuite/facebook_posts_2018Q3.csv", platform: "facebook", rejected: 0 },
  { file: "meta-business-suite/Jan-14-2025_Apr-14-2025_facebook_posts.csv", platform: "facebook", rejected: 0 },
  { file: "meta-business-suite/Mar-18-2025_Apr-14-2025_instagram_posts.csv", platform: "instagram", rejected: 0 },
  { file: "graph-api/sugarlandtxgov_facebook_statuses.csv", platform: "facebook", rejected: 1 },
];

describe.skipIf(!isThere)("real exports in ../shared/samples (skipped where that folder is absent)", () => {
  useDatabase();

  test.each(files)("$file arrives in the database as it should", async ({ file, rejected }) => {
    const expected = (
      JSON.parse(readFileSync(path.join(samples, "EXPECTED.json"), "utf8")) as Record<string, Expected>
    )[file];
    if (!expected) throw new Error(`EXPECTED.json has no ${file}`);
    const full = path.join(samples, file);
    const request = {
      fileName: path.basename(file),
      fileSize: statSync(full).size,
      open: () => createReadStream(full, { highWaterMark: 10_007 }),
      capturedAt: new Date("2025-06-01T00:00:00Z"),
    };
    const importId = await createImport({ fileName: request.fileName, fileSize: request.fileSize, fileHash: file }, {});
    const first = await runImport(request, { importId, dryRun: false, rejections: storeRejections(importId, 100) });
    expect(first).toMatchObject({
      rows: expected.rows,
      created: expected.distinctIds,
      updated: 0,
      unchanged: 0,
      rejected,
    });
    if (expected.accounts) expect(first.accounts).toHaveLength(expected.accounts);
    const facts = await aggregateFacts(
      first.accounts.map((account) => account.accountId),
      { from: "2000-01-01", to: "2030-12-31" },
    );
    const total = addFacts(facts.map((account) => account.facts));
    for (const kind of ["likes", "comments", "shares"] as const) {
      const { n, missing, sum, mean, median, max } = summarizeCount(total.counts[kind]);
      const want = expected[kind];
      expect({ kind, n, missing, sum, max }).toEqual({
        kind,
        n: want.n,
        missing: want.missing,
        sum: want.sum,
        max: want.max,
      });
      expect(mean).toBeCloseTo(want.mean, 9);
      expect(median).toBe(want.median);
    }
    const again = await runImport(request, { importId, dryRun: false, rejections: storeRejections(importId, 100) });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: expected.distinctIds, rejected });
    await expectFactsToMatchPosts();
  });
});
