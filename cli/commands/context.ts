import { getEnv } from "#lib/env.ts";
import { log, logSettings } from "#lib/log/log.ts";
import type { CommandContext } from "./command.ts";

/** What a command says to whoever called it; as JSON it is one line of the log, with their own words in it. */
function note(text: string): void {
  if (logSettings().format === "json") log("info", "note", { text });
  else process.stderr.write(`${text}\n`);
}

/** The context of one command, and what ends its use of the database. */
export function createContext(): { context: CommandContext; close: () => Promise<void> } {
  const env = getEnv();
  let opening: Promise<{ url: string; embedded: boolean; close: () => Promise<void> }> | null = null;
  const context: CommandContext = {
    env,
    print: (line) => process.stdout.write(`${line}\n`),
    note,
    openDatabase: () => {
      opening ??= import("#lib/data/database/open-database.ts").then(({ openDatabase }) => openDatabase(env));
      return opening;
    },
  };
  return { context, close: async () => (await opening?.catch(() => null))?.close() };
}
