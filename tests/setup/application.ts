import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { prepareChromium } from "./chromium.ts";

/** Starts the built application on a data folder and port of its own; what it answers stops and removes it. */
export default async function startApplication(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "akimetrics-e2e-"));
  chmodSync(folder, 0o711);
  await prepareChromium();
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    AKIMETRICS_DATA: folder,
    DATABASE_URL: "",
    HOST: "127.0.0.1",
    PORT: "0",
  };
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, "cli/start.ts"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const ready = new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout ?? process.stdin }).on("line", (line) => {
      const address = /is ready: (\S+)/.exec(line)?.[1];
      if (address !== undefined) done(address);
    });
    child.once("exit", () => fail(new Error("the application ended before it was ready")));
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    process.env.AKIMETRICS_E2E_ADDRESS = await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
