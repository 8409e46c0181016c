import { Client } from "pg";
import { storedTables } from "./measure-raw-copy.ts";

/** Takes out all that imports have stored, so that the next one begins with nothing. */
export async function emptyTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const stored = [...storedTables.posts, ...storedTables.comments].join(", ");
  await client.query(`TRUNCATE ${stored}, follower_count, import_change, import, import_account, import_rejection`);
  await client.end();
}
