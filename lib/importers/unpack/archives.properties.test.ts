/** What holds for every archive and workbook: cut or corrupted anywhere, it is read right or refused. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AkimetricsError } from "#lib/errors.ts";
import { readBytes } from "#tests/read-import.ts";
import { workbookFiles, zipFile } from "#tests/zip-file.ts";

const header = ["platform", "account", "post_id", "published_at", "text", "likes"];
const rows = [1, 2, 3].map((id) => [
  "telegram",
  "akimat",
  `p${id}`,
  "2023-05-24T10:00:00Z",
  `Сәлем ${id}`,
  `${id * 7}`,
]);
const csv = [header, ...rows].map((cells) => cells.join(",")).join("\n");

const files: readonly (readonly [string, Buffer])[] = [
  [
    "a zip archive",
    zipFile([
      { name: "a.csv", data: csv },
      { name: "b.csv", data: csv, isStored: true, isStreamed: true },
    ]),
  ],
  ["a gzipped file", gzipSync(csv)],
  ["a workbook", zipFile(workbookFiles([{ name: "P", rows: [header, ...rows] }]))],
  ["a workbook without shared texts", zipFile(workbookFiles([{ name: "P", rows: [header, ...rows] }], false))],
];

test.each(files)("%s that is cut or corrupted never gives a wrong number", async (_, bytes) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }),
      fc.nat(bytes.length * 2),
      async (changes, end) => {
        const damaged = Buffer.from(bytes);
        for (const [place, value] of changes) damaged[place] = value;
        let likes: (number | null)[] = [];
        try {
          likes = (await readBytes(damaged.subarray(0, Math.max(1, end)))).posts.map((post) => post.likes);
        } catch (error) {
          if (!(error instanceof AkimetricsError)) throw error;
        }
        for (const count of likes) expect([7, 14, 21]).toContain(count);
      },
    ),
    { numRuns: 300 },
  );
});

test.each(files)("%s is the same wherever its bytes are cut into pieces", async (_, bytes) => {
  const whole = await readBytes(bytes);
  expect(whole.posts.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
      expect(await readBytes(bytes, {}, cuts)).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});
