import leanHeap from "./bootstrap/lean-heap.json" with { type: "json" };

/**
 * How Node.js runs the worker. The limits of the heap, which an import at the command line shares, keep the memory of
 * a long import flat: left alone, V8 lets the heap grow to several times what is in use before it collects. Young
 * generations of 8 MB cost a quarter less time than those of 4.
 */
export const workerFlags: readonly string[] = [
  "--conditions=react-server",
  "--disable-warning=ExperimentalWarning",
  ...leanHeap,
];
