import "server-only";
import { InvalidRequestError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";

/** So many tries in so many seconds. */
export interface Limit {
  readonly tries: number;
  readonly seconds: number;
}

interface Spent {
  readonly count: number;
  readonly secondsLeft: number;
}

/**
 * Counts one try and says how many there were in the window that is open, and when it closes. One statement, so that
 * tries at the same moment, in any number of processes, are each counted.
 */
export async function countTry(key: string, seconds: number): Promise<Spent> {
  const { rows } = await getDatabase().pool.query<Spent>(
    `INSERT INTO rate_limit AS known (key, count, started_at, ends_at)
     VALUES ($1, 1, now(), now() + make_interval(secs => $2))
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN known.ends_at <= now() THEN 1 ELSE known.count + 1 END,
       started_at = CASE WHEN known.ends_at <= now() THEN now() ELSE known.started_at END,
       ends_at = CASE WHEN known.ends_at <= now() THEN now() + make_interval(secs => $2) ELSE known.ends_at END
     RETURNING count, ceil(extract(epoch FROM ends_at - now()))::int AS "secondsLeft"`,
    [key, seconds],
  );
  return rows[0] ?? { count: 1, secondsLeft: seconds };
}

/**
 * Counts one try against a limit.
 * @returns how many tries there were, this one included
 * @throws InvalidRequestError `too_many_requests` with `seconds` to wait
 */
export async function spendTry(key: string, { tries, seconds }: Limit): Promise<number> {
  const { count, secondsLeft } = await countTry(key, seconds);
  if (count > tries) throw new InvalidRequestError("too_many_requests", { seconds: Math.max(1, secondsLeft) });
  return count;
}

/** Forgets the tries of a key: somebody proved to be who they say. */
export async function forgetTries(key: string): Promise<void> {
  await getDatabase().pool.query("DELETE FROM rate_limit WHERE key = $1", [key]);
}
