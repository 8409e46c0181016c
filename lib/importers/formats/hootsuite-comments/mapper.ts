import { instantAt } from "../../cells/publication-time.ts";
import { composeComment } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord } from "../../importer.ts";
import { refuse } from "../../refuse.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { hootsuiteOffsetOf } from "../hootsuite/mapper.ts";

const isComment = (type: string): boolean => /^received comment$/i.test(type.trim());

/** Comments among the inbound messages of Hootsuite. A file without any is refused, since the rest may be private. */
export function openHootsuiteCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const [pagePlace = -1] = context.columnsNamed("facebook page");
  const pages = new Set(context.sample.map(({ cells }) => cells[pagePlace]?.trim()));
  const [typePlace = -1] = context.columnsNamed("type");
  const hasRows = context.sample.length > 0;
  if (hasRows && !context.sample.some(({ cells }) => isComment(cells[typePlace] ?? ""))) {
    refuse("messages_may_be_private", { name: "Hootsuite" });
  }
  let offset: number | null = null;
  return (row) => {
    if (!isComment(row.cellAt(typePlace))) return row.passOver("messages_passed_over");
    offset ??= hootsuiteOffsetOf(row.plan.names[row.plan.placeOf.get("publishedAt") ?? -1] ?? "");
    const date = row.date("publishedAt");
    const account = { platform: "facebook", handle: null, externalId: null, name: row.name("accountName") } as const;
    return composeComment(row, {
      platform: "facebook",
      // A handle names one page; a report of several has their names alone.
      account: pages.size > 1 ? account : given(account),
      postId: null,
      externalId: row.identifier("commentId", true),
      parentId: null,
      isReply: null,
      published: date === null ? null : instantAt(date, date.offsetMinutes ?? offset),
    });
  };
}
