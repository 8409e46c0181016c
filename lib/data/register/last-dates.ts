import "server-only";
import type { LocalDate } from "../../domain/model.ts";
import { getDatabase } from "../database/db.ts";

/** Last local day of which any import says something, by account; accounts of which none does are absent. */
export async function listLastDates(accountIds: readonly number[]): Promise<ReadonlyMap<number, LocalDate>> {
  const { rows } = await getDatabase().pool.query<{ id: number; last: LocalDate }>(
    `SELECT account_id AS id, to_char(max(last_date), 'YYYY-MM-DD') AS last FROM import_account
     WHERE account_id = ANY($1::int[]) GROUP BY account_id`,
    [accountIds],
  );
  return new Map(rows.map(({ id, last }) => [id, last]));
}
