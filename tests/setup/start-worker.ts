import { type ChildProcess, spawn } from "node:child_process";
import { workerEnv, workerFlags } from "#cli/lean-worker.ts";

/** Starts a real worker process on a database and a data folder; the test stops or kills it. */
export function startWorker(url: string, dataFolder: string): ChildProcess {
  return spawn(process.execPath, [...workerFlags, "cli/worker.ts"], {
    env: {
      ...workerEnv,
      ...process.env,
      NODE_OPTIONS: "",
      LOG_LEVEL: "error",
      DATABASE_URL: url,
      AKIMETRICS_DATA: dataFolder,
    },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}
