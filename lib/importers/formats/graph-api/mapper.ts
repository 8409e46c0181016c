import { splitFacebookId } from "../../cells/identifier.ts";
import { instantAt } from "../../cells/publication-time.ts";
import { namesAccount } from "../../given-account.ts";
import type { AccountReference, PostRecord } from "../../importer.ts";
import { readReactions } from "../../reactions.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** The scripts print the time of US Eastern standard time all year round. */
const offsetMinutes = -5 * 60;

const statusesFile = /(?:^|[/\\])([^/\\]+?)_facebook_statuses(?: ?\(\d+\))?\.(?:csv|txt|tsv)$/i;

/** The page that a status file is named after, or null. */
export function pageOfFileName(fileName: string): string | null {
  return statusesFile.exec(fileName)?.[1] ?? null;
}

/**
 * Rows of a status file of the Graph API scripts. The page's id is the first part of `status_id`;
 * its handle is only in the file's name, and belongs to the first page that the file holds.
 */
export function openGraphApiMapper(context: MapperContext): RowMapper<PostRecord> {
  const fromName = pageOfFileName(context.options.fileName);
  const isId = fromName !== null && /^\d{6,}$/.test(fromName);
  const handleHint = context.options.account?.handle ?? (isId ? null : fromName);
  if (context.options.account === undefined && handleHint !== null) {
    context.warnings.note("account_from_file_name", { handle: handleHint });
  }
  const idHint = isId ? fromName : null;
  let firstPageId: string | null = null;
  return (row) => {
    const id = row.identifier("postId", true);
    const date = row.date("publishedAt");
    const parts = id === null ? null : splitFacebookId(id);
    firstPageId ??= parts?.pageId ?? null;
    const isFirstPage = parts === null || parts.pageId === firstPageId;
    const account: AccountReference = {
      platform: "facebook",
      handle: isFirstPage ? handleHint : null,
      externalId: parts?.pageId ?? idHint,
      name: row.name("accountName"),
    };
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("postId") });
    const record = {
      line: row.line,
      account,
      type: row.postType("type"),
      text: row.text("text"),
      likes: row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      views: null,
      reach: null,
      saves: null,
      reactions: readReactions(row),
      followersAtPost: null,
    } as const;
    if (id === null || date === null) return null;
    return {
      ...record,
      externalId: parts?.postId ?? id,
      permalink: `https://www.facebook.com/${encodeURIComponent(id)}`,
      published: instantAt(date, date.offsetMinutes ?? offsetMinutes),
    };
  };
}
