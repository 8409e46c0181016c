import "server-only";
import { Client } from "pg";
import { SetupError } from "#lib/errors.ts";

/** PostgreSQL 15, as `server_version_num` says it. */
const OLDEST_VERSION = 150_000;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Makes sure that a database answers and is new enough.
 * @returns its version, such as "18.4"
 * @throws SetupError `databaseUnreachable` with `address` (no password) and `reason`; `databaseTooOld` with `version`
 */
export async function checkServerVersion(url: string): Promise<string> {
  const client = createClient(url);
  try {
    await client.connect();
    const result = await client.query<{ number: string; version: string }>(
      "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version",
    );
    const row = result.rows[0];
    if (row === undefined || Number(row.number) < OLDEST_VERSION) {
      throw new SetupError("databaseTooOld", { version: row?.version ?? "" });
    }
    return row.version.split(" ")[0] ?? row.version;
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(
      "databaseUnreachable",
      { address: withoutPassword(url), reason: sayReason(error) },
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function createClient(url: string): Client {
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  } catch (error) {
    throw new SetupError(
      "databaseUnreachable",
      { address: withoutPassword(url), reason: sayReason(error) },
      { cause: error },
    );
  }
}

/** A refused connection to a name with several addresses is an AggregateError without a message. */
function sayReason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(sayReason).join("; ");
  return error instanceof Error ? error.message : String(error);
}

/** The address as it may be shown. */
function withoutPassword(url: string): string {
  return URL.canParse(url) ? url.replace(/:[^:@/]*@/, "@").replace(/\?.*$/, "") : "";
}
