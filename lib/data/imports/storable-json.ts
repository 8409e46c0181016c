import "server-only";

/**
 * A value as JSON that PostgreSQL can keep: without NUL and half characters, which names of columns and lines of a
 * broken file may hold.
 */
export function storableJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === "string" ? part.replaceAll("\0", "").toWellFormed() : part,
  );
}
