import { Client } from "pg";
import { restoreBackup } from "#lib/data/backup/restore-backup.ts";
import { placeRestoredFiles } from "#lib/data/backup/restored-files.ts";
import { closeDatabase } from "#lib/data/database/db.ts";

/**
 * A restore in a process of its own, for tests that kill it: the backup, and at which statement to the database the
 * process kills itself. Without a backup it does what every opening does with files that were laid ready.
 */
const [, , file = "", fatal = ""] = process.argv;

let statements = 0;
const query = Client.prototype.query as (...given: unknown[]) => unknown;
Object.assign(Client.prototype, {
  query(this: Client, ...given: unknown[]): unknown {
    statements += 1;
    if (statements === Number(fatal)) process.kill(process.pid, "SIGKILL");
    return query.apply(this, given);
  },
});

if (file === "") await placeRestoredFiles();
else await restoreBackup(file, { replace: true });
await closeDatabase();
