import { instantOfWall } from "#lib/domain/local-time.ts";
import { splitFacebookId } from "../cells/identifier.ts";
import { localDate } from "../cells/publication-time.ts";
import { tellsByColumns } from "../comment-telling.ts";
import type { ImportField } from "../fields.ts";
import { namesAccount } from "../given-account.ts";
import type { AccountReference, FollowerRecord, PostRecord, PublicationTime } from "../importer.ts";
import { composePost } from "../post-record.ts";
import { readReactions, sumReactions } from "../reactions.ts";
import { type RowLink, readPublished, readRowLink } from "../row-identity.ts";
import type { RowReader } from "../row-reader.ts";
import { normalizeHeader } from "../table/header-names.ts";
import type { MapperContext, RowMapper, TableFormat, TableSchema } from "../table/table-format.ts";
import { openMappedComments } from "./comment-profile.ts";
import { openMappedAccount, readMappedPlatform } from "./mapped-account.ts";
import type { MappingProfile } from "./mapping-profile.ts";
import { fingerprintOf } from "./row-fingerprint.ts";
import { writtenCountOf } from "./written-count.ts";

/** Name under which files read by a profile are kept, such as `profile:Popular posts`. */
export function profileFormatName(profile: Pick<MappingProfile, "name">): string {
  return `profile:${profile.name}`;
}

function schemaOf(profile: MappingProfile): TableSchema {
  const mapped = Object.entries(profile.columns) as [ImportField, string][];
  const columns = Object.fromEntries(mapped.map(([field, header]) => [field, [normalizeHeader(header)]]));
  const names = mapped.map(([, header]) => normalizeHeader(header));
  const isOfDays = profile.kind === "followers";
  const { dateOrder } = profile.options;
  return {
    name: profileFormatName(profile),
    kind: profile.kind,
    platform: profile.platform,
    matches: (found) => names.every((name) => found.has(name)),
    columns,
    required: isOfDays ? ["date", "followers"] : ["publishedAt"],
    dateField: isOfDays ? "date" : "publishedAt",
    dateOrder:
      dateOrder === "auto"
        ? { assumed: "day-month", documented: false }
        : { assumed: dateOrder, documented: true, isFixed: true },
    hasWallTimes: !isOfDays,
    asksRows: true,
    writtenCount: writtenCountOf(profile),
    ...(profile.kind === "comments" && { tells: tellsByColumns }),
  };
}

/** The table format that a profile describes. */
export function formatOfProfile(profile: MappingProfile): TableFormat {
  const schema = schemaOf(profile);
  switch (profile.kind) {
    case "posts":
      return { schema: { ...schema, kind: "posts" }, openMapper: (context) => openPostMapper(profile, context) };
    case "followers":
      return {
        schema: { ...schema, kind: "followers" },
        openMapper: (context) => openFollowerMapper(profile, context),
      };
    case "comments":
      return {
        schema: { ...schema, kind: "comments" },
        openMapper: (context) => openMappedComments(profile, context, (written) => inZone(written, profile, context)),
      };
  }
}

function openPostMapper(profile: MappingProfile, context: MapperContext): RowMapper<PostRecord> {
  context.warnings.note("mapped_by_profile", { profile: profile.name });
  const readAccount = openMappedAccount(profile, context.options);
  return (row) => {
    const platform = readMappedPlatform(row, profile, context.options);
    if (platform === null) return null;
    const link = readRowLink(row, platform);
    const account = readAccount(row, platform, link);
    const written = readPublished(row);
    const text = row.text("text");
    const reactions = readReactions(row);
    return composePost(row, {
      account,
      externalId: readId(row, profile, account, link, written, text),
      published: written === null ? null : inZone(written, profile, context),
      type: row.postType("type"),
      text,
      permalink: link.permalink,
      reactions,
      ...(!row.has("likes") && { likes: sumReactions(row, reactions) }),
    });
  };
}

/** Id of the link, so that a post is one whatever tool names it, else of the column, else of what the row says. */
function readId(
  row: RowReader,
  profile: MappingProfile,
  account: AccountReference,
  { link }: RowLink,
  written: PublicationTime | null,
  text: string | null,
): string | null {
  if (link !== null) return link.postId;
  if (row.cell("postId") !== "" || !profile.options.fingerprintIds) {
    const id = row.identifier("postId", true);
    if (id === null || account.platform !== "facebook") return id;
    return splitFacebookId(id)?.postId ?? id;
  }
  if (written === null || !namesAccount(account)) return null;
  row.warnings.count("fingerprint_ids", row.line);
  const whose = account.externalId ?? account.handle ?? account.name ?? "";
  return fingerprintOf(whose, "wall" in written ? written.wall : written.instant.toISOString(), text ?? "");
}

/** A clock time by the zone of the profile; a zone given for the file, or the account's own, is the engine's part. */
function inZone(written: PublicationTime, { options }: MappingProfile, context: MapperContext): PublicationTime {
  if (!("wall" in written) || options.timeZone === null || context.options.timeZone !== undefined) return written;
  context.warnings.note("profile_time_zone", { timeZone: options.timeZone });
  return { instant: instantOfWall(written.wall, options.timeZone) };
}

function openFollowerMapper(profile: MappingProfile, context: MapperContext): RowMapper<FollowerRecord> {
  context.warnings.note("mapped_by_profile", { profile: profile.name });
  const readAccount = openMappedAccount(profile, context.options);
  return (row) => {
    const platform = readMappedPlatform(row, profile, context.options);
    if (platform === null) return null;
    const account = readAccount(row, platform, { permalink: null, link: null });
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("account") });
    const date = row.date("date");
    const followers = row.count("followers");
    if (followers === null) row.reject("missing_followers", { column: row.plan.headerOf("followers") });
    if (date === null || followers === null) return null;
    return { line: row.line, account, date: localDate(date), followers };
  };
}
