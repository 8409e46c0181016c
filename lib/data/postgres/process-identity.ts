import "server-only";
import { readFileSync } from "node:fs";

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** Start time in kernel ticks where the system tells it (Linux), else null. */
  startedTicks: string | null;
}

/** This process. */
export function currentProcess(): ProcessIdentity {
  return { pid: process.pid, startedTicks: readStat(process.pid)?.startedTicks ?? null };
}

/** Whether that very process still runs; one that has ended and waits to be reaped does not. */
export function isAlive(identity: ProcessIdentity): boolean {
  const stat = readStat(identity.pid);
  if (stat !== null) {
    return (
      stat.state !== "Z" &&
      stat.state !== "X" &&
      (identity.startedTicks === null || stat.startedTicks === identity.startedTicks)
    );
  }
  return process.platform !== "linux" && respondsToSignal(identity.pid);
}

/** Reads what `JSON.stringify` of an identity wrote; null when it is something else. */
export function parseIdentity(text: string): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("pid" in value) || typeof value.pid !== "number") return null;
    const ticks = "startedTicks" in value && typeof value.startedTicks === "string" ? value.startedTicks : null;
    return { pid: value.pid, startedTicks: ticks };
  } catch {
    return null;
  }
}

/** State and start time from /proc; null where there is no such process or no /proc. */
function readStat(pid: number): { state: string; startedTicks: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", startedTicks: fields[19] ?? "" };
  } catch {
    return null;
  }
}

function respondsToSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
