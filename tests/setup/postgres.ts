import type { TestProject } from "vitest/node";
import { migrate } from "#lib/data/migrate.ts";
import { acquireScratchServer } from "#lib/data/postgres/scratch-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the migrated database that each test file gets a copy of. */
    templateUrl: string;
  }
}

/** Starts one server for all integration tests; what it answers stops and removes it. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await acquireScratchServer();
  await migrate(server.url);
  project.provide("templateUrl", server.url);
  return server.release;
}
