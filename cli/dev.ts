/** `npm run dev`: the application with pages that follow every change, and a worker, over the data folder's database. */
import { spawn } from "node:child_process";
import { openDatabase } from "#lib/data/database/open-database.ts";
import { demoState, loadDemo } from "#lib/data/installation/demo.ts";
import { getEnv } from "#lib/env.ts";
import { checkPort } from "./listening-port.ts";
import { runMain } from "./run-main.ts";
import { sayFirstAdmin } from "./say-first-admin.ts";
import { onStopSignal } from "./stop-signal.ts";
import { Supervisor } from "./supervisor.ts";

await runMain(async () => {
  const env = getEnv();
  const stopped = Promise.withResolvers<number>();
  onStopSignal(() => stopped.resolve(0));
  const port = await checkPort(env.HOST, env.PORT);
  const database = await openDatabase(env);
  if ((await demoState()) === "never") await loadDemo();
  process.stdout.write(await sayFirstAdmin(env, `http://localhost:${port}`));
  const supervisor = new Supervisor((error) => stopped.reject(error));
  const variables = { ...process.env, DATABASE_URL: database.url, NEXT_TELEMETRY_DISABLED: "1" };
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  supervisor.keep({ name: "worker", args: [...flags, "--watch-path=lib", "cli/worker.ts"], env: variables });
  const args = ["node_modules/next/dist/bin/next", "dev", "--port", String(port), "--hostname", env.HOST];
  const pages = spawn(process.execPath, ["--import", "./cli/follow-parent.mjs", ...args], {
    stdio: "inherit",
    env: { ...variables, NODE_ENV: "development" },
  });
  pages.once("exit", (code) => stopped.resolve(code ?? 0));
  try {
    return await stopped.promise;
  } finally {
    pages.kill("SIGTERM");
    await supervisor.stop();
    await database.close();
  }
}, "dev");
process.exit();
