import leanMemory from "./bootstrap/lean-memory.json" with { type: "json" };

/**
 * How Node.js runs the worker. The limits of memory, which an import at the command line shares, keep that of a long
 * import flat: left alone, V8 lets the heap grow to several times what is in use before it collects. Young generations
 * of 8 MB cost a quarter less time than those of 4. An old one of 70 MB to begin with holds what an import needs; from
 * less, V8 collects it seven times a second all the way (`docs/decisions/lean-worker.md`). The first thousand rows, which
 * are held until their file is understood, would teach V8 to make rows in the old generation, where each keeps its text
 * alive: without pretenuring, rows die young. Prisma's compiler of queries is
 * WebAssembly; optimized, which the few queries of a worker never repay, it takes 25 MB and most of a second more.
 */
export const workerFlags: readonly string[] = [
  "--conditions=react-server",
  "--disable-warning=ExperimentalWarning",
  ...leanMemory.flags,
];

/**
 * What the worker's process is told beside them. The allocator of glibc keeps what large buffers leave, and the more the
 * longer a process runs; with fixed limits it gives it back. Others don't know these names.
 */
export const workerEnv: Readonly<Record<string, string>> = leanMemory.env;
