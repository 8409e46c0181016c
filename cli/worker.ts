/** The worker process: does the jobs of the queue at the database that `DATABASE_URL` or the data folder names. */
import { constants, setPriority } from "node:os";
import { openDatabase } from "#lib/data/database/open-database.ts";
import { runWorker } from "#lib/data/jobs/run-worker.ts";
import { getEnv } from "#lib/env.ts";
import { runMain } from "./run-main.ts";
import { onStopSignal } from "./stop-signal.ts";

// Pages come first: who looks at one waits for it, and an import only takes a little longer.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
await runMain(async () => {
  const env = getEnv();
  const database = await openDatabase(env);
  const worker = await runWorker(database.url, env);
  let stopping = false;
  onStopSignal(() => {
    stopping = true;
    return worker.stop();
  });
  try {
    await worker.ended;
    return 0;
  } catch (error) {
    if (stopping) return 0;
    throw error;
  } finally {
    await worker.stop();
    await database.close();
    // Connections that broke may keep the process alive.
    setTimeout(() => process.exit(), 1000).unref();
  }
}, "worker");
