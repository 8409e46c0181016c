import { getEnv } from "#lib/env.ts";
import type { CommandContext } from "./command.ts";

/** The context of one command, and what ends its use of the database. */
export function createContext(): { context: CommandContext; close: () => Promise<void> } {
  const env = getEnv();
  let opening: Promise<{ url: string; embedded: boolean; close: () => Promise<void> }> | null = null;
  const context: CommandContext = {
    env,
    print: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    openDatabase: () => {
      opening ??= import("#lib/data/open-database.ts").then(({ openDatabase }) => openDatabase(env));
      return opening;
    },
  };
  return { context, close: async () => (await opening?.catch(() => null))?.close() };
}
