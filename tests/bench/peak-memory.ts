import { readdirSync, readFileSync } from "node:fs";

/** Text of a file of /proc; null where the process is gone. */
function procFile(pid: string, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}

/** Whether a process descends from this one. */
function isOurs(pid: string): boolean {
  for (let at: string | undefined = pid; at !== undefined && at !== "1" && at !== "0"; ) {
    if (at === String(process.pid)) return true;
    at = /^PPid:\s*(\d+)/m.exec(procFile(at, "status") ?? "")?.[1];
  }
  return false;
}

/**
 * Peak of the resident memory, in bytes, of the process below this one that runs a program; null where there is none,
 * and on systems without /proc.
 */
export function findPeakMemory(program: string): number | null {
  if (process.platform !== "linux") return null;
  const peaks = readdirSync("/proc")
    .filter(
      (pid) =>
        /^\d+$/.test(pid) &&
        procFile(pid, "cmdline")
          ?.split("\0")
          .some((word) => word.endsWith(program)) &&
        isOurs(pid),
    )
    .map((pid) => Number(/^VmHWM:\s*(\d+)/m.exec(procFile(pid, "status") ?? "")?.[1] ?? 0) * 1024);
  return peaks.length === 0 ? null : Math.max(...peaks);
}
