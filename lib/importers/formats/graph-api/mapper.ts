import { reactionKinds } from "#lib/domain/model.ts";
import { splitFacebookId } from "../../cells/identifier.ts";
import { instantAt } from "../../cells/publication-time.ts";
import { isFilled } from "../../column-cell.ts";
import { namesAccount } from "../../given-account.ts";
import type { AccountReference, PostRecord } from "../../importer.ts";
import { readReactions } from "../../reactions.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** The scripts print the time of US Eastern standard time all year round. */
export const graphApiOffsetMinutes = -5 * 60;

const pageFile = /(?:^|[/\\])([^/\\]+?)_facebook_(statuses|comments)(?: ?\(\d+\))?\.(?:csv|txt|tsv)$/i;

/** The page that a file of statuses or comments is named after, or null. */
export function pageOfFileName(fileName: string, kind: "statuses" | "comments"): string | null {
  const [, page, found] = pageFile.exec(fileName) ?? [];
  return page !== undefined && found?.toLowerCase() === kind ? page : null;
}

/** Opens the finding of a page's handle: given for the file or in its name, it is that of the file's first page. */
export function openPageHandle(
  { options, warnings }: MapperContext,
  kind: "statuses" | "comments",
): (pageId: string | null) => string | null {
  const fromName = pageOfFileName(options.fileName, kind);
  const named = fromName !== null && /^\d{6,}$/.test(fromName) ? null : fromName;
  const handle = options.account?.handle.replace(/^@/, "") ?? named;
  if (options.account === undefined && handle !== null) warnings.note("account_from_file_name", { handle });
  let firstPageId: string | null = null;
  return (pageId) => {
    firstPageId ??= pageId;
    return pageId === null || pageId === firstPageId ? handle : null;
  };
}

/** Kinds of reaction; the column of likes holds one of them where the file has lost `num_reactions`. */
function readKinds(row: RowReader, hasKindsAlone: boolean): PostRecord["reactions"] {
  const kinds = readReactions(row);
  const like = hasKindsAlone ? row.count("likes") : null;
  return like === null ? kinds : { ...kinds, like };
}

/** All reactions of a file without `num_reactions`; null where one of its kinds is unknown. */
function sumKinds(row: RowReader, kinds: PostRecord["reactions"]): number | null {
  const isWhole =
    kinds?.like !== undefined &&
    reactionKinds.every((kind) => kinds[kind] !== undefined || !row.has(`reactions.${kind}`));
  return isWhole ? Object.values(kinds).reduce((sum, count) => sum + count, 0) : null;
}

/**
 * Rows of a status file of the Graph API scripts. The page's id is the first part of `status_id`;
 * its handle is only in the file's name, and belongs to the first page that the file holds.
 */
export function openGraphApiMapper(context: MapperContext): RowMapper<PostRecord> {
  const fromName = pageOfFileName(context.options.fileName, "statuses");
  const idHint = fromName !== null && /^\d{6,}$/.test(fromName) ? fromName : null;
  const handleOf = openPageHandle(context, "statuses");
  const hasKindsAlone = context.columnsNamed("num reactions").length === 0 && isFilled(context, "num loves");
  return (row) => {
    const id = row.identifier("postId", true);
    const date = row.date("publishedAt");
    const parts = id === null ? null : splitFacebookId(id);
    if (id !== null && !/^\d+(?:_\d+)?$/.test(id))
      row.reject("damaged_id", { column: row.plan.headerOf("postId"), value: id.slice(0, 100) });
    const reactions = readKinds(row, hasKindsAlone);
    const account: AccountReference = {
      platform: "facebook",
      handle: handleOf(parts?.pageId ?? null),
      externalId: parts?.pageId ?? idHint,
      name: row.name("accountName"),
    };
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("postId") });
    const record = {
      line: row.line,
      account,
      type: row.postType("type"),
      text: row.text("text"),
      likes: hasKindsAlone ? sumKinds(row, reactions) : row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      views: null,
      reach: null,
      saves: null,
      reactions,
      followersAtPost: null,
    } as const;
    if (id === null || date === null) return null;
    return {
      ...record,
      externalId: parts?.postId ?? id,
      permalink: `https://www.facebook.com/${encodeURIComponent(id)}`,
      published: instantAt(date, date.offsetMinutes ?? graphApiOffsetMinutes),
    };
  };
}
