import "server-only";
import { getDatabase } from "../database/db.ts";
import { idleSince } from "./session-use.ts";

/** Removes what has come to its end by itself: sessions, half-done sign-ins, windows of tries, links of last month. */
export async function sweepExpired(): Promise<void> {
  const { pool } = getDatabase();
  await pool.query("DELETE FROM rate_limit WHERE ends_at < now()");
  await pool.query("DELETE FROM verification WHERE expires_at < now()");
  await pool.query("DELETE FROM person_session WHERE expires_at < now()");
  await pool.query("DELETE FROM person_session WHERE updated_at < $1", [idleSince(new Date())]);
  await pool.query("DELETE FROM one_time_link WHERE expires_at < now() - interval '30 days'");
}
