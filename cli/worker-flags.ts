/**
 * How Node.js runs the worker. The limits keep its memory flat: left alone, V8 lets the heap of a long import grow
 * to several times what is in use before it collects.
 */
export const workerFlags = [
  "--conditions=react-server",
  "--disable-warning=ExperimentalWarning",
  "--max-old-space-size=160",
  "--max-semi-space-size=16",
];
