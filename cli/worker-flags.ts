import { leanHeap } from "./bootstrap/lean-heap.mjs";

/** How Node.js runs the worker. */
export const workerFlags: readonly string[] = [
  "--conditions=react-server",
  "--disable-warning=ExperimentalWarning",
  ...leanHeap,
];
