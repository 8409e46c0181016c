import { AkimetricsError } from "#lib/errors.ts";
import { log, logSettings } from "#lib/log/log.ts";
import { sayError } from "./say-error.ts";
import { startLog } from "./start-log.ts";

/**
 * Runs an entry point: its answer is the exit code; a refusal is said in one sentence, a fault of ours with where it
 * came from. When whoever started it dies, it is told to end.
 * @param part which program speaks, in its log
 */
export async function runMain(main: () => Promise<number>, part = "command"): Promise<void> {
  if (process.channel !== undefined) {
    process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
    process.channel.unref();
  }
  try {
    startLog(part);
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    const text = error instanceof AkimetricsError ? sayError(error) : null;
    if (logSettings().format === "json") log("error", "process_failed", { text }, error);
    else if (error instanceof AkimetricsError) process.stderr.write(`akimetrics: ${sayError(error)}\n`);
    else
      process.stderr.write(`akimetrics: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}
