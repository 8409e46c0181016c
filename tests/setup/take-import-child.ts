import { Client } from "pg";
import { closeDatabase } from "#lib/data/database/db.ts";
import { previewImport, takeImport, takeImportBack } from "#lib/data/imports/import-work.ts";

/**
 * A worker's part of one import in a process of its own, for tests that kill it: the import's number, what is to be
 * done, at which statement to the database the process kills itself, and how many rows are merged at once. It
 * says how many statements it made of it.
 */
const [, , id = "", work = "take", fatal = "", atOnce = ""] = process.argv;
const works = { preview: previewImport, take: takeImport, undo: takeImportBack };
const sizes = atOnce === "" ? {} : { commentsAtOnce: Number(atOnce), postsAtOnce: Number(atOnce) };

let statements = 0;
const query = Client.prototype.query as (...given: unknown[]) => unknown;
Object.assign(Client.prototype, {
  query(this: Client, ...given: unknown[]): unknown {
    statements += 1;
    if (statements === Number(fatal)) process.kill(process.pid, "SIGKILL");
    return query.apply(this, given);
  },
});

process.stdout.write("ready\n");
await works[work as keyof typeof works](Number(id), sizes);
process.stdout.write(`${statements}\n`);
await closeDatabase();
