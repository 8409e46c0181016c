import "server-only";
import type { PoolClient } from "pg";
import type { Recognition } from "../../importers/importer.ts";
import type { ImportedAccount } from "./import-outcome.ts";

/** Comments that wait in the staging table, and those that were merged while the file was read. */
const everyComment = `(
  SELECT account_ref, local_date, 1 AS rows FROM staged_comment
  UNION ALL SELECT account_ref, first_date, rows FROM part_account UNION ALL SELECT account_ref, last_date, 0 FROM part_account
) AS c`;

const stagedByKind: Readonly<Record<Recognition["kind"], readonly [table: string, day: string]>> = {
  posts: ["staged_post", "local_date"],
  followers: ["staged_follower", "date"],
  comments: [everyComment, "local_date"],
  // Responses hang on no account; the table of posts is empty then.
  survey: ["staged_post", "local_date"],
};

/** Rows and days of each account, by its number in the file. */
export type SaidOfAccounts = Map<number, Pick<ImportedAccount, "rows" | "firstDate" | "lastDate">>;

/** What the file says of each account; noted for good as coverage unless the run is dry. */
export async function accountsOfFile(client: PoolClient, kind: Recognition["kind"]): Promise<SaidOfAccounts> {
  const [table, day] = stagedByKind[kind];
  const counted = table === everyComment ? "sum(rows)" : "count(*)";
  const { rows } = await client.query<{ ref: number; rows: number; first: string; last: string }>(
    `SELECT account_ref AS ref, ${counted}::int AS rows, to_char(min(${day}), 'YYYY-MM-DD') AS first, to_char(max(${day}), 'YYYY-MM-DD') AS last
     FROM ${table} GROUP BY account_ref`,
  );
  return new Map(rows.map((row) => [row.ref, { rows: row.rows, firstDate: row.first, lastDate: row.last }]));
}
