import "server-only";

/** Whether the database refused something for this reason, as PostgreSQL numbers them. */
export function hasSqlState(error: unknown, state: string): boolean {
  return error instanceof Error && "code" in error && error.code === state;
}
