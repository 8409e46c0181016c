import { spawn } from "node:child_process";
import { once } from "node:events";
import { checkPort } from "#cli/listening-port.ts";
import { waitForAnswer } from "#cli/wait-for-answer.ts";

/** The built web server on a database, without worker, for measuring. */
export interface WebServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the production build that is there on a free port. */
export async function startWebServer(url: string): Promise<WebServer> {
  const port = await checkPort("127.0.0.1", 0);
  const child = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "--port", String(port), "--hostname", "127.0.0.1"],
    {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: url },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const address = `http://127.0.0.1:${port}`;
  if (!(await waitForAnswer(`${address}/en/methods`))) throw new Error("the web server did not answer");
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
