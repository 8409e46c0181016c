import { AkimetricsError } from "../errors.ts";

/** What a log may keep of an error. */
export interface ErrorFacts {
  /** Class of the error. */
  readonly error: string;
  /** Of ours, of PostgreSQL, of Prisma or of the system, such as `P2002`, `23505`, `ECONNREFUSED`. */
  readonly code: string | null;
  /** Table and constraint, where PostgreSQL names them. */
  readonly place: string | null;
  /** Where it was thrown: functions, files and lines. */
  readonly stack: readonly string[];
}

const mostFrames = 12;

function textOf(value: object, name: string): string | null {
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" && /^[\w.:-]{1,80}$/.test(found) ? found : null;
}

/**
 * An error without its message: messages quote what people typed, names and addresses. What is left finds the line of
 * the code and the kind of the fault.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { error: typeof error, code: null, place: null, stack: [] };
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const places = [textOf(error, "table"), textOf(error, "constraint")].filter((place) => place !== null);
  return {
    error: error.name,
    code: error instanceof AkimetricsError ? error.code : textOf(error, "code"),
    place: places.length > 0 ? places.join(" ") : null,
    stack: lines.slice(0, mostFrames).map((line) => line.trim()),
  };
}
