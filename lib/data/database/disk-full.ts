import "server-only";

const codes: readonly unknown[] = ["ENOSPC", "EDQUOT", "53100"];

/** Whether something failed for want of room, be it told by the file system or by the database server. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && codes.includes(error.code);
}
