import { describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { diffMigrationsWithSchema } from "#lib/data/database/diff-migrations.ts";
import { migrate } from "#lib/data/database/migrate.ts";
import { listMigrationNames } from "#lib/data/database/migrations-folder.ts";
import { useDatabase } from "#tests/setup/database.ts";

const database = useDatabase();

describe("migrate", () => {
  test("has nothing left to do on a migrated database, also when two start at once", async () => {
    expect(await Promise.all([migrate(database.url()), migrate(database.url())])).toEqual([[], []]);
  });

  test("migrates an empty database once, though two start at once", async () => {
    const { pool } = getDatabase();
    await pool.query("CREATE DATABASE empty_one");
    const url = Object.assign(new URL(database.url()), { pathname: "/empty_one" }).href;
    const applied = await Promise.all([migrate(url), migrate(url)]);
    expect(applied.flat().sort()).toEqual(listMigrationNames());
    await pool.query("DROP DATABASE empty_one WITH (FORCE)");
  });

  test("leads to exactly what the schema describes", async () => {
    const { pool } = getDatabase();
    await pool.query("CREATE DATABASE empty_two");
    const url = Object.assign(new URL(database.url()), { pathname: "/empty_two" }).href;
    expect(await diffMigrationsWithSchema(url)).toBeNull();
    await pool.query("DROP DATABASE empty_two WITH (FORCE)");
  });

  test("refuses a database that a newer Akimetrics has migrated", async () => {
    const { pool } = getDatabase();
    await pool.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', '', '29990101000000_future', now())",
    );
    await expect(migrate(database.url())).rejects.toMatchObject({
      code: "databaseNewer",
      params: { migration: "29990101000000_future" },
    });
    await pool.query("DELETE FROM _prisma_migrations WHERE id = 'x'");
  });

  test("says in a code when the database can't be reached, without its password", async () => {
    const error = await migrate("postgresql://someone:secret@127.0.0.1:1/none").catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({
      code: "databaseUnreachable",
      params: { address: "postgresql://someone@127.0.0.1:1/none" },
    });
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});
