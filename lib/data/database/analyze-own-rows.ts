import "server-only";
import type { PoolClient } from "pg";
import { sampleAsBefore, sampleLittle } from "./sample-little.ts";
import { hasSqlState } from "./sql-state.ts";

/**
 * Tells the planner of rows that only this transaction sees. Autovacuum, which sees none of them, may have told it that
 * the table is empty, and it would compare all with all; until the transaction ends it can't say so again.
 * @param tables each with the columns that joins ask for
 * @returns false where another transaction keeps the tables for the same: that one tells as well
 */
export async function analyzeOwnRows(
  client: PoolClient,
  tables: Readonly<Record<string, readonly string[]>>,
): Promise<boolean> {
  const names = Object.keys(tables).join(", ");
  const columns = Object.entries(tables).map(([name, list]) => `${name} (${list.join(", ")})`);
  await client.query("SAVEPOINT own_rows");
  try {
    await client.query(`LOCK TABLE ${names} IN SHARE UPDATE EXCLUSIVE MODE NOWAIT;
      ${sampleLittle}; ANALYZE ${columns.join(", ")}; ${sampleAsBefore};
      RELEASE SAVEPOINT own_rows`);
    return true;
  } catch (error) {
    if (!hasSqlState(error, "55P03")) throw error;
    await client.query("ROLLBACK TO SAVEPOINT own_rows");
    return false;
  }
}
