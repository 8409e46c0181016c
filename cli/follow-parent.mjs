/** Preloaded into every child: it ends when its parent does, even by kill -9, instead of serving on unwatched. */
import process from "node:process";

const LOOK_EVERY_MS = 500;
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
}, LOOK_EVERY_MS).unref();
