import { closeDatabase } from "#lib/data/db.ts";
import { takeImport } from "#lib/data/imports/import-work.ts";

/** A worker's part of one import in a process of its own, for tests that kill it. */
process.stdout.write("ready\n");
await takeImport(Number(process.argv[2]));
await closeDatabase();
