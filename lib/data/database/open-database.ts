import "server-only";
import type { Env } from "../../env.ts";
import { placeRestoredFiles } from "../backup/restored-files.ts";
import { acquireServer, type ServerProgress } from "../postgres/acquire-server.ts";
import { checkServerVersion } from "./check-server-version.ts";
import { closeDatabase, setDatabaseUrl } from "./db.ts";
import { migrate } from "./migrate.ts";

/** A database that is there, new enough and migrated; `getDatabase()` speaks to it. */
export interface OpenDatabase {
  url: string;
  /** Whether it is the data folder's own server rather than one of `DATABASE_URL`. */
  embedded: boolean;
  /** Names of migrations that were applied now. */
  migrations: string[];
  /** Ends this process's use of it; the last user of an embedded server stops that. */
  close: () => Promise<void>;
}

/**
 * Opens the database of an installation: that of `DATABASE_URL`, else the embedded one of the data folder, found
 * running or started for as long as it is needed.
 * @throws SetupError with a code for everything that a person can mend
 */
export async function openDatabase(env: Env, onProgress?: ServerProgress): Promise<OpenDatabase> {
  const external = env.DATABASE_URL;
  if (external !== undefined) await checkServerVersion(external);
  const server = external === undefined ? await acquireServer(env.AKIMETRICS_DATA, { onProgress }) : null;
  const url = server?.url ?? external ?? "";
  try {
    const migrations = await migrate(url);
    setDatabaseUrl(url);
    await placeRestoredFiles();
    const close = async (): Promise<void> => {
      await closeDatabase();
      await server?.release();
    };
    return { url, embedded: server !== null, migrations, close };
  } catch (error) {
    await server?.release();
    throw error;
  }
}
