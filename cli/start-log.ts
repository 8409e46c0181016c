import { getEnv } from "#lib/env.ts";
import { log, setUpLog } from "#lib/log/log.ts";

/** What libraries say by the console: they quote what people typed, so that only the error's kind and place are kept. */
function takeConsole(): void {
  const levels = { error: "error", warn: "warning", log: null, info: null, debug: null } as const;
  for (const [name, level] of Object.entries(levels)) {
    Reflect.set(console, name, (...said: unknown[]) => {
      const error = said.find((part) => part instanceof Error);
      if (level !== null) log(level, "library_message", {}, error);
    });
  }
}

/**
 * Begins the log of this process as LOG_LEVEL and LOG_FORMAT say. As JSON, everything that would be written beside it is
 * made a line of it too: messages of libraries, warnings of Node.js, and the fault that ends the process.
 * @param part which program speaks
 */
export function startLog(part: string): void {
  const { LOG_LEVEL: level, LOG_FORMAT: format } = getEnv();
  setUpLog({ part, level, format });
  if (format !== "json") return;
  takeConsole();
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log("warning", "node_warning", {}, warning));
  process.on("uncaughtException", (error) => {
    log("error", "process_failed", {}, error);
    process.exit(1);
  });
}
