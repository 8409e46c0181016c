import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { chromium } from "@playwright/test";
import { startApplicationWith } from "../setup/application.ts";
import { prepareChromium } from "../setup/chromium.ts";
import { adminStateFile, applicationAddress } from "../setup/e2e-application.ts";
import { runProgram } from "../setup/run-program.ts";
import { hugePosts, hugePostsFile } from "./huge-posts-file.ts";
import { findPeakMemory } from "./peak-memory.ts";

/** How a huge file went through one door. */
export interface HugeMeasure {
  readonly seconds: number;
  /** Posts that were stored. */
  readonly created: number;
  /** Peak of the importing process in bytes; null where the system does not tell. */
  readonly peakBytes: number | null;
}

async function watching<T>(program: string, work: Promise<T>): Promise<readonly [T, number | null]> {
  let peak: number | null = null;
  const timer = setInterval(() => {
    peak = Math.max(peak ?? 0, findPeakMemory(program) ?? 0) || null;
  }, 200);
  try {
    return [await work, peak];
  } finally {
    clearInterval(timer);
  }
}

/** Imports a file of about `bytes` bytes by the command line, on a database of its own. */
export async function measureHugeCommand(url: string, folder: string, bytes: number): Promise<HugeMeasure> {
  const file = path.join(folder, "huge.csv");
  await pipeline(Readable.from(hugePostsFile(hugePosts(bytes))), createWriteStream(file));
  const start = performance.now();
  const program = "cli/akimetrics.ts";
  const given = { url, dataFolder: path.join(folder, "data") };
  const [ended, peakBytes] = await watching(
    program,
    runProgram("cli/run.mjs", ["akimetrics", "import", file, "--json"], given),
  );
  if (ended.exitCode !== 0) throw new Error(`the import ended with exit code ${ended.exitCode}: ${ended.notes}`);
  const { created } = JSON.parse(ended.output) as { created: number };
  return { seconds: (performance.now() - start) / 1000, created, peakBytes };
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A running application, as the browser of its administrator speaks to it. */
interface Door {
  /**
   * Sends a file as the page of imports does; `cutAt` is after how many bytes the connection breaks.
   * @returns null where it broke
   */
  send(posts: number, announced: number, cutAt?: number): Promise<Answer | null>;
  /** Says yes to a preview and waits until the import is done; returns how many posts it stored. */
  takeIn(importId: number): Promise<number>;
  listImports(): Promise<number>;
  uploads(): string[];
}

function cookiesOf(stateFile: string): string {
  const { cookies } = JSON.parse(readFileSync(stateFile, "utf8")) as { cookies: { name: string; value: string }[] };
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function* cutOff(chunks: AsyncIterable<Uint8Array>, at: number): AsyncGenerator<Uint8Array, void, void> {
  let sent = 0;
  for await (const chunk of chunks) {
    yield chunk;
    sent += chunk.byteLength;
    if (sent >= at) throw new Error("cut");
  }
}

function openDoor(): Door {
  const address = applicationAddress();
  const stateFile = adminStateFile() ?? "";
  const data = process.env.AKIMETRICS_E2E_DATA ?? "";
  return {
    send: (posts, announced, cutAt = Number.POSITIVE_INFINITY) =>
      new Promise((resolve, reject) => {
        const sent = request(`${address}/imports/upload?name=huge.csv&locale=en`, {
          method: "POST",
          // A connection of its own: one on which a body was cut short can carry nothing more.
          agent: false,
          headers: {
            cookie: cookiesOf(stateFile),
            origin: address,
            "content-type": "application/octet-stream",
            "content-length": announced,
          },
        });
        sent.on("response", (response) => {
          response.setEncoding("utf8");
          let body = "";
          response.on("data", (text) => {
            body += text;
          });
          response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
        });
        sent.on("error", (error) => (cutAt === Number.POSITIVE_INFINITY ? reject(error) : resolve(null)));
        pipeline(Readable.from(cutOff(hugePostsFile(posts), cutAt), { objectMode: true }), sent).catch(() =>
          sent.destroy(),
        );
      }),
    async takeIn(importId) {
      const browser = await chromium.launch(await prepareChromium());
      try {
        const context = await browser.newContext({ storageState: stateFile });
        const page = await context.newPage();
        const stateOf = async (): Promise<string> => {
          const answer = await context.request.get(`${address}/en/imports/status?id=${importId}`);
          return ((await answer.json()) as { imports: { state: string }[] }).imports[0]?.state ?? "gone";
        };
        const reached = async (wanted: string): Promise<void> => {
          for (let state = await stateOf(); state !== wanted; state = await stateOf()) {
            if (["refused", "failed", "cancelled", "gone"].includes(state)) throw new Error(`the import is ${state}`);
            await page.waitForTimeout(500);
          }
        };
        await reached("ready");
        await page.goto(`${address}/en/imports/${importId}`);
        await page.getByRole("button", { name: "Take it in" }).click();
        await reached("done");
        await page.goto(`${address}/en/posts`);
        const answer = await context.request.get(
          `${address}/api/v1/engagement?by=account&from=2020-01-01&to=2020-12-31&account=facebook:huge.example`,
        );
        return ((await answer.json()) as { rows: { posts: number }[] }).rows[0]?.posts ?? 0;
      } finally {
        await browser.close();
      }
    },
    async listImports() {
      const browser = await chromium.launch(await prepareChromium());
      try {
        const context = await browser.newContext({ storageState: stateFile });
        const page = await context.newPage();
        await page.goto(`${address}/en/imports`);
        return await page.locator("main tbody tr", { hasText: "huge.csv" }).count();
      } finally {
        await browser.close();
      }
    },
    uploads: () => readdirSync(path.join(data, "uploads")),
  };
}

/** What became of a huge file by web: taken in, cut off half-way, and larger than the limit. */
export interface HugeWebMeasure {
  readonly taken: HugeMeasure;
  /** Files that were left in the data folder by an upload that broke, and imports that were listed of it. */
  readonly leftByBroken: number;
  readonly tooLarge: Answer;
}

/** Sends such a file to the built application as a browser does, has its worker take it in, and tries to break it. */
export async function measureHugeUpload(bytes: number, limit: number): Promise<HugeWebMeasure> {
  const stop = await startApplicationWith({});
  try {
    const door = openDoor();
    const posts = hugePosts(bytes);
    const pieces = hugePostsFile(1);
    const header = (await pieces.next()).value?.byteLength ?? 0;
    const row = (await pieces.next()).value?.byteLength ?? 0;
    const size = header + posts * row;
    const broken = await door.send(posts, size, size / 2);
    if (broken !== null) throw new Error(`a broken upload was answered: ${broken.status} ${broken.body}`);
    // The server learns of the end of the connection in its own time.
    for (let tries = 0; tries < 50 && door.uploads().length > 0; tries += 1)
      await new Promise((go) => setTimeout(go, 200));
    const leftByBroken = door.uploads().length + (await door.listImports());
    const tooLarge = await door.send(0, limit + 1);
    if (tooLarge === null) throw new Error("a file that is too large was not answered");
    const start = performance.now();
    const sent = await door.send(posts, size);
    if (sent?.status !== 201) throw new Error(`the upload was answered ${sent?.status} ${sent?.body}`);
    const { id } = JSON.parse(sent.body) as { id: number };
    const [created, peakBytes] = await watching("cli/worker.ts", door.takeIn(id));
    return { taken: { seconds: (performance.now() - start) / 1000, created, peakBytes }, leftByBroken, tooLarge };
  } finally {
    await stop();
  }
}
