import { AkimetricsError } from "#lib/errors.ts";
import { sayError } from "./say-error.ts";

/**
 * Runs an entry point: its answer is the exit code; a refusal is said in one sentence, a fault of ours with where it
 * came from. When whoever started it dies, it is told to end.
 */
export async function runMain(main: () => Promise<number>): Promise<void> {
  if (process.channel !== undefined) {
    process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
    process.channel.unref();
  }
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof AkimetricsError) process.stderr.write(`akimetrics: ${sayError(error)}\n`);
    else
      process.stderr.write(`akimetrics: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}
