import "server-only";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { log } from "../../log/log.ts";
import { getDatabase } from "../database/db.ts";
import { isDatabaseReady } from "../database/is-database-ready.ts";
import { countJobs, countWorkers } from "../jobs/worker-locks.ts";

/** Next.js evaluates modules more than once, and a process is to be measured once. */
const store = globalThis as { akimetricsMetrics?: Registry };

/** Asks the database; while it does not answer, `forget` leaves out what it alone knows: nobody counted 0. */
async function askOr(forget: () => void, ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    forget();
    log("warning", "metrics_without_database", {}, error);
  }
}

/** What the operator of an installation watches; nothing in it is of a person, an account or a post. */
function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "akimetrics_" });
  const registers = [registry];
  new Gauge({
    name: "akimetrics_database_connections",
    help: "Connections of this web server to the database",
    labelNames: ["state"],
    registers,
    collect() {
      const { totalCount, idleCount, waitingCount } = getDatabase().pool;
      this.set({ state: "busy" }, totalCount - idleCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "awaited" }, waitingCount);
    },
  });
  new Gauge({
    name: "akimetrics_ready",
    help: "1 where requests can be answered, as /readyz says; 0 where the database is down or lacks migrations",
    registers,
    async collect() {
      this.set((await isDatabaseReady()) ? 1 : 0);
    },
  });
  new Gauge({
    name: "akimetrics_workers",
    help: "Workers alive at the database",
    registers,
    collect() {
      return askOr(
        () => this.remove(),
        async () => this.set(await countWorkers(getDatabase().pool)),
      );
    },
  });
  new Gauge({
    name: "akimetrics_oldest_job_seconds",
    help: "Seconds for which the oldest job has waited",
    registers,
    collect() {
      return askOr(
        () => this.remove(),
        async () => this.set((await countJobs(getDatabase().pool)).oldestWaitingSeconds),
      );
    },
  });
  new Gauge({
    name: "akimetrics_jobs",
    help: "Jobs that wait, and jobs that failed for good",
    labelNames: ["state"],
    registers,
    collect() {
      return askOr(
        () => this.reset(),
        async () => {
          const { waiting, failed } = await countJobs(getDatabase().pool);
          this.set({ state: "waiting" }, waiting);
          this.set({ state: "failed" }, failed);
        },
      );
    },
  });
  return registry;
}

/** The state of the installation in the text format of Prometheus. */
export async function gatherMetrics(): Promise<{ readonly contentType: string; readonly text: string }> {
  store.akimetricsMetrics ??= createRegistry();
  const registry = store.akimetricsMetrics;
  return { contentType: registry.contentType, text: await registry.metrics() };
}
