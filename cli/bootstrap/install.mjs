import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { withLock } from "./lock.mjs";

/** Installs what package-lock.json pins, unless exactly that is there. Ends the process when npm can't. */
export function ensureInstalled(root) {
  if (isInstalled(root)) return;
  withLock(join(root, ".install.lock"), () => {
    if (!isInstalled(root)) install(root);
  });
}

function isInstalled(root) {
  const stamp = stampPath(root);
  const wanted = hashLockFile(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  if (!agreesWithLockFile(root)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

function install(root) {
  const startedAt = Date.now();
  process.stderr.write("Installing packages from npm (once; a minute or two) … ");
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const byNode = npm !== undefined && /\.[cm]?js$/.test(npm);
  const [command, all] = byNode ? [process.execPath, [npm, ...args]] : ["npm", args];
  const options = { cwd: root, encoding: "utf8", shell: !byNode && process.platform === "win32" };
  const done = spawnSync(command, all, { ...options, maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) {
    process.stderr.write(
      `failed.\n${done.stdout ?? ""}${done.stderr ?? ""}${done.error ? `${done.error.message}\n` : ""}`,
    );
    process.stderr.write("akimetrics: npm could not install the packages; what it said stands above.\n");
    process.exit(1);
  }
  writeFileSync(stampPath(root), hashLockFile(root));
  process.stderr.write(`done in ${Math.round((Date.now() - startedAt) / 1000)} s.\n`);
}

/** For a folder that someone else installed, or a lock file that changed in no version: what npm's own record says. */
function agreesWithLockFile(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || installed[path]?.version === entry.version || (entry.optional && !installed[path]),
  );
}

function stampPath(root) {
  return join(root, "node_modules", ".akimetrics-installed");
}

function hashLockFile(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}
