/**
 * The one way in: `node cli/run.mjs ENTRY [ARGUMENTS]` under any Node.js from 18 on. Installs what the lock file pins,
 * generates the database client and runs cli/ENTRY.ts under the pinned Node.js. Plain JavaScript, no packages, and
 * nothing on standard output, which belongs to the entry.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findNode } from "./bootstrap/find-node.mjs";
import { ensureGenerated } from "./bootstrap/generate.mjs";
import { ensureInstalled } from "./bootstrap/install.mjs";

const FLAGS = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];

/** Tools that `exec` runs under the pinned Node.js. */
const TOOLS = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/** What the worker has too; see cli/lean-worker.ts. */
const memory = { flags: [], env: {} };
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry = "", ...given] = process.argv.slice(2);
process.chdir(root);
ensureInstalled(root);
const node = findNode(root);
if (existsSync(join(root, "prisma", "schema.prisma"))) ensureGenerated(root, node);
if (entry !== "generate") run(findProgram());

function findProgram() {
  if (entry === "exec") {
    const tool = TOOLS[given[0]];
    if (tool !== undefined) return [join(root, tool), ...given.slice(1)];
  }
  const script = ["cli", "scripts"].map((folder) => join(root, folder, `${entry}.ts`)).find((path) => existsSync(path));
  const isImport = entry === "akimetrics" && given[0] === "import";
  if (isImport)
    Object.assign(memory, JSON.parse(readFileSync(join(root, "cli", "bootstrap", "lean-memory.json"), "utf8")));
  if (script !== undefined && /^[a-z][a-z-]*$/.test(entry)) return [...FLAGS, ...memory.flags, script, ...given];
  process.stderr.write(`akimetrics: there is no "${[entry, ...given].join(" ").trim()}" to run.\n`);
  return process.exit(2);
}

/** Runs the program with this process as its shadow: signals go in, the exit code comes out. */
function run(args) {
  const path = [dirname(node), process.env.PATH].filter(Boolean).join(delimiter);
  const child = spawn(node, args, {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...memory.env, ...process.env, PATH: path },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`akimetrics: ${node} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  followNpm(child);
}

/** npm that is killed outright tells nobody, and its shell waits on; what it started must not stay behind. */
function followNpm(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const ancestors = findAncestors();
  setInterval(() => {
    if (findAncestors() !== ancestors) child.kill("SIGTERM");
  }, 1000).unref();
}

/** The numbers of the parent and, where /proc tells it, of the parent's parent. */
function findAncestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(")") + 4).split(" ", 1)[0]}`;
  } catch {
    return String(process.ppid);
  }
}
