import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase, setDatabaseUrl } from "#lib/data/database/db.ts";

/** Gives the test file a migrated, otherwise empty database of its own; `getDatabase()` speaks to it. */
export function useDatabase(): { url: () => string } {
  const template = inject("templateUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href;
  beforeAll(async () => {
    await administer(`CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`);
    setDatabaseUrl(url);
  });
  afterAll(async () => {
    await closeDatabase();
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { url: () => url };

  async function administer(statement: string): Promise<void> {
    const client = new Client({ connectionString: Object.assign(new URL(template), { pathname: "/postgres" }).href });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
