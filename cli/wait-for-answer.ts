import { setTimeout as sleep } from "node:timers/promises";

/** Waits until the web server answers a request at `address` without a fault of its own; false after two minutes. */
export async function waitForAnswer(address: string): Promise<boolean> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const status = await ask(address);
    if (status !== null && status < 500) return true;
    await sleep(150);
  }
  return false;
}

async function ask(address: string): Promise<number | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
