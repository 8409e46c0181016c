import type { Platform } from "#lib/domain/model.ts";
import { readAccount } from "./cells/account.ts";
import { isRoundingOf, splitFacebookId } from "./cells/identifier.ts";
import { readAccountAddress } from "./cells/permalink.ts";
import { type PostLink, readPostLink } from "./cells/post-link.ts";
import { publicationTime } from "./cells/publication-time.ts";
import type { AccountReference, PublicationTime } from "./importer.ts";
import type { RowReader } from "./row-reader.ts";

/** A row's link to its post and what the link says. */
export interface RowLink {
  readonly permalink: string | null;
  readonly link: PostLink | null;
}

/** Reads the link of a row. */
export function readRowLink(row: RowReader, platform: Platform): RowLink {
  const permalink = row.permalink("permalink", platform);
  return { permalink, link: permalink === null ? null : readPostLink(permalink, platform) };
}

/**
 * The id by which a post is known: that of its link, so that tools with different ids of their own agree;
 * else that of the column, without the page's id that Facebook's tools put before it.
 */
export function readLinkedId(row: RowReader, { link }: RowLink): string | null {
  if (link !== null) return link.postId;
  if (!row.has("postId")) {
    row.reject("missing_id", { column: row.plan.headerOf("permalink") });
    return null;
  }
  const id = row.identifier("postId", true);
  return id === null ? null : (splitFacebookId(id)?.postId ?? id);
}

/** Id of the column as it is written; that of the link where it is blank or damaged. */
export function readWrittenId(row: RowReader, { link }: RowLink): string | null {
  if (link === null) return row.identifier("postId", true);
  if (!isRoundingOf(row.cell("postId").trim(), link.postId)) return row.replaceableIdentifier("postId") ?? link.postId;
  row.noteReplacedId("postId");
  return link.postId;
}

/** Id of the column, as the platform's own tools print it; that of the link where it is blank or damaged. */
export function readOwnId(row: RowReader, link: RowLink): string | null {
  const id = readWrittenId(row, link);
  return id === null ? null : (splitFacebookId(id)?.postId ?? id);
}

/** Whose a row is, by its own columns and else by its link. A damaged page id is left out. */
export function readAccountColumns(row: RowReader, platform: Platform, { link, permalink }: RowLink): AccountReference {
  const cell = row.cell("account");
  const named = cell === "" ? null : readAccount(cell, platform);
  const linked = link ?? (permalink === null ? null : pageOfLink(permalink, platform));
  return {
    platform,
    handle: named?.handle ?? linked?.handle ?? null,
    externalId: row.replaceableIdentifier("accountId") ?? named?.externalId ?? linked?.ownerId ?? null,
    name: row.name("accountName"),
  };
}

function pageOfLink(permalink: string, platform: Platform): Omit<PostLink, "postId"> | null {
  const page = readAccountAddress(permalink, platform);
  return page === null ? null : { handle: page.handle, ownerId: page.externalId };
}

/** When a row was published: an instant where the text has an offset, else the wall clock. */
export function readPublished(row: RowReader): PublicationTime | null {
  const date = row.date("publishedAt");
  if (date === null) return null;
  if (date.time === null) row.warnings.count("time_of_day_missing", row.line);
  return publicationTime(date);
}
