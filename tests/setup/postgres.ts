import type { TestProject } from "vitest/node";
import { migrate } from "#lib/data/database/migrate.ts";
import { acquireScratchServer } from "#lib/data/postgres/scratch-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the migrated database that each test file gets a copy of. */
    templateUrl: string;
  }
}

/** An empty database of a server of one's own, such as the oldest PostgreSQL that has to work; nobody stops that one. */
const given = process.env.TEST_DATABASE_URL;

/** Starts one server for all integration tests; what it answers stops and removes it. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = given ? { url: given, release: async () => undefined } : await acquireScratchServer();
  await migrate(server.url);
  project.provide("templateUrl", server.url);
  return server.release;
}
