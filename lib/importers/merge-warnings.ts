import type { ImportWarning } from "./importer.ts";

/** Parameters that are numbers of things, and add up over the parts of a file. */
const counted = new Set(["rows", "count"]);

/** Warnings of several parts as those of one file: the same one once, its rows added up, its line that of the first part. */
export function mergeWarnings(parts: readonly (readonly ImportWarning[])[]): ImportWarning[] {
  const merged = new Map<string, ImportWarning>();
  for (const warning of parts.flat()) {
    const fixed = Object.entries(warning.params).filter(
      ([name]) => !counted.has(name) && name !== "line" && name !== "value",
    );
    const key = `${warning.code} ${JSON.stringify(fixed)}`;
    const before = merged.get(key);
    if (before === undefined) merged.set(key, warning);
    else {
      const sums = Object.entries(before.params).map(([name, value]) => {
        const added = warning.params[name];
        return [name, counted.has(name) && typeof added === "number" ? Number(value) + added : value];
      });
      merged.set(key, { code: warning.code, params: Object.fromEntries(sums) as ImportWarning["params"] });
    }
  }
  return [...merged.values()];
}
