import { localDate } from "../../cells/publication-time.ts";
import type { FollowerRecord } from "../../importer.ts";
import { readRowAccount } from "../../row-account.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of our own table of follower totals. */
export function openAkimetricsFollowersMapper(context: MapperContext): RowMapper<FollowerRecord> {
  return (row) => {
    const account = readRowAccount(row, context.options);
    const date = row.date("date");
    const followers = row.count("followers");
    if (followers === null) row.reject("missing_followers", { column: row.plan.headerOf("followers") });
    if (account === null || date === null || followers === null) return null;
    return { line: row.line, account, date: localDate(date), followers };
  };
}
