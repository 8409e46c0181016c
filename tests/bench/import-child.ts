import { createReadStream, statSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { closeDatabase } from "#lib/data/database/db.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import { takeFile } from "#lib/data/imports/import-work.ts";

/** Imports one file and prints `ImportMeasure` as JSON. Run by measure-import.ts. */
const file = process.argv[2] ?? "";
// As the worker does.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const start = performance.now();
const fileSize = statSync(file).size;
const importId = await createImport({ fileName: file, fileSize, fileHash: file }, {});
const outcome = await takeFile(importId, {
  fileName: "posts.csv",
  fileSize,
  open: () => createReadStream(file, { highWaterMark: 64 * 1024 }),
  capturedAt: new Date(),
});
const seconds = (performance.now() - start) / 1000;
// maxRSS is in kilobytes on every platform that Node.js supports.
const measure = { rows: outcome.created, seconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(`${JSON.stringify(measure)}\n`);
await closeDatabase();
