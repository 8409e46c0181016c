import "server-only";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readMigrationList } from "./migrations-folder.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Without the feature the engine reads partial indexes out of a database and then refuses its own reading. */
const EMPTY_SCHEMA = `datasource db {
  provider = "postgresql"
}
generator client {
  provider        = "prisma-client"
  previewFeatures = ["partialIndexes"]
}
`;

/**
 * The SQL that leads from the migrations there are to `prisma/schema.prisma`, or null when they agree.
 * @param emptyDatabaseUrl a scratch database, which is left migrated
 */
export async function diffMigrationsWithSchema(emptyDatabaseUrl: string): Promise<string | null> {
  const path = resolve("prisma", "schema.prisma");
  const file = { path, content: readFileSync(path, "utf8") };
  return withSchemaEngine(emptyDatabaseUrl, [[path, file.content]], async (engine) => {
    await engine.applyMigrations({ migrationsList: readMigrationList(), filters: NO_FILTER });
    const found = await engine.introspect({
      schema: { files: [{ path, content: EMPTY_SCHEMA }] },
      baseDirectoryPath: resolve("prisma"),
      force: true,
      compositeTypeDepth: 0,
      namespaces: null,
    });
    const result = await engine.diff({
      from: { tag: "schemaDatamodel", files: found.schema.files },
      to: { tag: "schemaDatamodel", files: [file] },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    });
    return result.exitCode === 2 ? (result.stdout ?? "") : null;
  });
}
