import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lock } from "#lib/data/postgres/file-lock.ts";
import { SetupError } from "#lib/errors.ts";

/** Everything that ends up in a build. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
];
const STAMP = ".next/akimetrics-sources";

/** Whether the build there is was made of the sources there are. */
export function isBuilt(): boolean {
  return existsSync(STAMP) && existsSync(".next/BUILD_ID") && readFileSync(STAMP, "utf8") === hashSources();
}

/**
 * Builds the pages unless that has been done for exactly these sources; two processes take turns.
 * @throws SetupError `buildFailed`, after what Next.js said
 */
export async function ensureBuilt(): Promise<void> {
  const held = await lock(".build.lock", 600_000);
  try {
    if (isBuilt()) return;
    const sources = hashSources();
    const { code, output } = await runNextBuild();
    if (code !== 0) {
      process.stderr.write(output);
      throw new SetupError("buildFailed");
    }
    writeFileSync(STAMP, sources);
  } finally {
    held.release();
  }
}

function runNextBuild(): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      ["--import", "./cli/follow-parent.mjs", "node_modules/next/dist/bin/next", "build"],
      {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        output += String(chunk);
      });
    }
    child.once("error", fail);
    child.once("exit", (code) => done({ code, output }));
  });
}

function hashSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of SOURCES.flatMap(listFiles)) hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => listFiles(join(path, name))).filter((file) => !/\.test\.tsx?$/.test(file));
}
