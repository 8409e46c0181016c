const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A key press reaches every process of a terminal and is handed on as well: within this time it counts once. */
const SAME_PRESS_MS = 1000;

/** Runs `stop` at the first signal to end; a second one, later than the same key press, ends the process at once. */
export function onStopSignal(stop: () => unknown): void {
  let stoppedAt: number | null = null;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (stoppedAt === null) {
        stoppedAt = Date.now();
        stop();
      } else if (Date.now() - stoppedAt > SAME_PRESS_MS) {
        process.exit(130);
      }
    });
  }
}
