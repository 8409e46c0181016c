import { readCount } from "../../cells/count.ts";
import { localDate } from "../../cells/publication-time.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { FollowerRecord } from "../../importer.ts";
import { refuse } from "../../refuse.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of followers of TikTok Studio. A file that knows new followers only is refused: they are no totals. */
export function openTiktokFollowersMapper(context: MapperContext): RowMapper<FollowerRecord> {
  const { options, sample, columnsNamed } = context;
  const account = openGivenAccount(options)({ platform: "tiktok", handle: null, externalId: null, name: null });
  const [place = -1] = columnsNamed("total followers");
  const isUnknown = (cell: string): boolean => {
    const reading = readCount(cell);
    return "value" in reading && reading.value === null;
  };
  if (sample.length > 0 && sample.every(({ cells }) => isUnknown(cells[place] ?? ""))) {
    refuse("new_follows_are_not_totals", { name: "TikTok Studio" });
  }
  return (row) => {
    if (account.handle === null) row.reject("missing_account", { column: "account" });
    const date = row.date("date");
    const followers = row.count("followers");
    if (row.problem === null && followers === null) return row.passOver("followers_unknown");
    return date === null || followers === null ? null : { line: row.line, account, date: localDate(date), followers };
  };
}
