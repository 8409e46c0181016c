/** `npm start`: from a fresh clone, or from yesterday's data, to a served application; ends everything it began. */
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "#lib/data/database/open-database.ts";
import { demoState, loadDemo } from "#lib/data/installation/demo.ts";
import { noteKeyMark } from "#lib/data/installation/key-mark.ts";
import { findLockHolder, tryLock } from "#lib/data/postgres/file-lock.ts";
import { locateServer } from "#lib/data/postgres/locations.ts";
import { type Env, getEnv } from "#lib/env.ts";
import { SetupError } from "#lib/errors.ts";
import { ensureBuilt, isBuilt } from "./build.ts";
import { workerEnv, workerFlags } from "./lean-worker.ts";
import { checkPort } from "./listening-port.ts";
import { runMain } from "./run-main.ts";
import { sayFirstAdmin } from "./say-first-admin.ts";
import { onStopSignal } from "./stop-signal.ts";
import { Supervisor } from "./supervisor.ts";
import { waitForAnswer } from "./wait-for-answer.ts";

const WEB_TIMEOUT_SECONDS = "30";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function step<T>(text: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  process.stdout.write(`${text} … `);
  try {
    const result = await work();
    say(`done (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    say("failed");
    throw error;
  }
}

/** Two starts on one data folder would both serve and work on it. */
function claimDataFolder(env: Env): void {
  const folder = locateServer(env.AKIMETRICS_DATA).dataFolder;
  const path = join(folder, "start.lock");
  const held = tryLock(path);
  if (held === null) throw new SetupError("dataFolderInUse", { folder, pid: findLockHolder(path)?.pid ?? 0 });
  process.once("exit", held.release);
}

async function prepare(env: Env): Promise<OpenDatabase> {
  const kind = env.DATABASE_URL === undefined ? `PostgreSQL in ${env.AKIMETRICS_DATA}` : "the database of DATABASE_URL";
  const database = await step(`Opening ${kind}`, () => openDatabase(env));
  try {
    if (database.migrations.length > 0) say(`Applied ${database.migrations.length} migrations.`);
    await noteKeyMark();
    if ((await demoState()) === "never") await step("Loading the demo data (first start)", loadDemo);
    if (!isBuilt()) await step("Building the pages (once for each version)", ensureBuilt);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function keepRunning(supervisor: Supervisor, env: Env, port: number, url: string, withWorker: boolean): void {
  const common = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: url };
  const next = [
    "--import",
    "./cli/web/trust-proxies.ts",
    "--import",
    "./cli/web/log-requests.ts",
    "node_modules/next/dist/bin/next",
    "start",
    "--port",
    String(port),
    "--hostname",
    env.HOST,
  ];
  supervisor.keep({
    name: "web",
    args: next,
    env: { ...common, DATABASE_TIMEOUT: process.env.DATABASE_TIMEOUT || WEB_TIMEOUT_SECONDS },
  });
  if (withWorker)
    supervisor.keep({ name: "worker", args: [...workerFlags, "cli/worker.ts"], env: { ...workerEnv, ...common } });
}

async function start(withWorker: boolean): Promise<number> {
  const env = getEnv();
  const stopped = Promise.withResolvers<number>();
  onStopSignal(() => stopped.resolve(0));
  const port = await checkPort(env.HOST, env.PORT);
  claimDataFolder(env);
  // What is under way when the signal comes ends with this process; the watchdog then stops the server.
  const database = await Promise.race([prepare(env), stopped.promise.then(() => null)]);
  if (database === null) return 0;
  const supervisor = new Supervisor((error) => stopped.reject(error));
  try {
    keepRunning(supervisor, env, port, database.url, withWorker);
    const address = `http://${env.HOST === "0.0.0.0" || env.HOST === "::" ? "localhost" : env.HOST}:${port}`;
    const answered = await Promise.race([waitForAnswer(address), stopped.promise.then(() => false)]);
    if (answered) say(`\nAkimetrics is ready: ${address}\n${await sayFirstAdmin(env, address)}Ctrl-C stops it.`);
    return await stopped.promise;
  } finally {
    say("\nStopping …");
    await supervisor.stop();
    await database.close();
    say("Stopped.");
  }
}

await runMain(() => start(!process.argv.includes("--without-worker")), "start");
process.exit();
