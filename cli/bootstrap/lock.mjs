import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import process from "node:process";

/** Runs `work` while no other process runs its own under the same path; a lock of a dead process is taken over. */
export function withLock(path, work) {
  while (!take(path)) {
    if (!isHeld(path)) rmSync(path, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100 + Math.random() * 200);
  }
  const release = () => rmSync(path, { force: true });
  process.once("exit", release);
  try {
    return work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function take(path) {
  try {
    const file = openSync(path, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isHeld(path) {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    // Empty: its owner is about to write its number.
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
