import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { prepareChromium } from "./chromium.ts";
import { createAdmin } from "./create-admin.ts";

/** How an application is to be started for tests. */
export interface ApplicationOptions {
  /** Settings beside those of a fresh installation. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Leaves the printed link, in `AKIMETRICS_E2E_LINK`, to the tests. */
  readonly isWithoutAdmin?: boolean;
  /** Hears each line that web server and worker write to their log. */
  readonly onLog?: (line: string) => void;
}

/**
 * Starts the built application on a data folder and port of its own, and makes its first admin by the link that it
 * prints, as a person would. `AKIMETRICS_E2E_ADDRESS` and `AKIMETRICS_E2E_STATE` (cookies of that admin) tell the tests.
 * What it answers stops and removes it.
 */
export async function startApplicationWith(options: ApplicationOptions): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "akimetrics-e2e-"));
  chmodSync(folder, 0o711);
  const launch = await prepareChromium();
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    AKIMETRICS_DATA: folder,
    DATABASE_URL: "",
    HOST: "127.0.0.1",
    PORT: "0",
    ...options.settings,
  };
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, "cli/start.ts"], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = once(child, "exit");
  createInterface({ input: child.stderr ?? process.stdin }).on("line", (line) => {
    if (options.onLog) options.onLog(line);
    else process.stderr.write(`${line}\n`);
  });
  const ready = new Promise<{ address: string; link: string }>((done, fail) => {
    let address = "";
    createInterface({ input: child.stdout ?? process.stdin }).on("line", (line) => {
      address = /is ready: (\S+)/.exec(line)?.[1] ?? address;
      const link = /^http\S+\/link\/\S+$/.exec(line)?.[0];
      if (link !== undefined) done({ address, link });
    });
    child.once("exit", () => fail(new Error("the application ended before it was ready")));
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const { address, link } = await ready;
    const state = join(folder, "admin.json");
    if (!options.isWithoutAdmin) await createAdmin(launch, link, state);
    process.env.AKIMETRICS_E2E_ADDRESS = options.settings?.PUBLIC_URL ?? address;
    process.env.AKIMETRICS_E2E_STATE = options.isWithoutAdmin ? "" : state;
    process.env.AKIMETRICS_E2E_LINK = link;
    process.env.AKIMETRICS_E2E_DATA = folder;
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** The application that all tests share which only read. */
export default function startApplication(): Promise<() => Promise<void>> {
  return startApplicationWith({});
}
