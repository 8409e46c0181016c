import "server-only";
import type { ClientBase } from "pg";
import { workingDaysBetween } from "../../domain/calendar/working-days.ts";
import { eachDay } from "../../domain/period.ts";

/** Longer than any network of today has been there; days outside count as the nearest one inside. */
const range = { from: "2004-01-01", to: "2040-12-31" } as const;

/** Row of `working_day` that stands for a day. */
export function workingDayKey(date: string): string {
  return `greatest(least(${date}, '${range.to}'::date), '${range.from}'::date)`;
}

/**
 * Fills the temporary table `working_day` with how many working days have passed up to each day: two of its rows
 * subtracted are the working days between them. Does nothing where the transaction has it already.
 */
export async function fillWorkingDays(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('pg_temp.working_day') IS NOT NULL AS there",
  );
  if (rows[0]?.there) return;
  const days = [...eachDay(range)];
  await client.query("CREATE TEMP TABLE working_day (date date PRIMARY KEY, passed int) ON COMMIT DROP");
  await client.query("INSERT INTO working_day SELECT * FROM unnest($1::date[], $2::int[])", [
    days,
    days.map((day) => workingDaysBetween(range.from, day)),
  ]);
  await client.query("ANALYZE working_day");
}
