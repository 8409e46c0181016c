import { localDateOf } from "#lib/domain/local-time.ts";
import type { FollowerRecord } from "../../importer.ts";
import { refuse } from "../../refuse.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { youtubeChannelsSchema } from "./schema.ts";

/** Rows of a channel list of YouTube Data Tools, as follower totals on the day of its making. */
export function openYoutubeChannelsMapper({ options }: MapperContext): RowMapper<FollowerRecord> {
  const capturedAt = options.capturedAt ?? youtubeChannelsSchema.capturedAt(options.fileName);
  if (capturedAt === null) refuse("capture_day_needed", { format: youtubeChannelsSchema.name });
  const date = localDateOf(capturedAt, options.timeZone ?? "UTC");
  return (row) => {
    const externalId = row.identifier("accountId", true);
    const followers = row.count("followers");
    if (row.problem === null && followers === null) return row.passOver("followers_unknown");
    if (externalId === null || followers === null) return null;
    const account = { platform: "youtube", handle: null, externalId, name: row.name("accountName") } as const;
    return { line: row.line, account, date, followers };
  };
}
