import type { Platform } from "#lib/domain/model.ts";
import { readAccount } from "../../cells/account.ts";
import { facebookCommentId } from "../../cells/comment-id.ts";
import { readCommentLink } from "../../cells/comment-link.ts";
import { platformOfLink } from "../../cells/permalink.ts";
import { readPlatform } from "../../cells/platform.ts";
import { openCell } from "../../column-cell.ts";
import { readCommentPost } from "../../comment-post.ts";
import { composeComment } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { AccountReference, CommentRecord, ReadOptions } from "../../importer.ts";
import { readPublished } from "../../row-identity.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { byAccountColumns } from "./schema.ts";

const yes = /^(?:yes|true|1|да|иә|ия|\+)$/i;
const no = /^(?:no|false|0|нет|жоқ|-)$/i;

/** Rows of our own table of comments. The page need not be named: its post may tell it. */
export function openAkimetricsCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const marks = byAccountColumns().map((name) => openCell(context, name));
  return (row) => {
    const platform = readCommentPlatform(row, context.options);
    if (platform === null) return null;
    const { postId, account } = readCommentPost(row, platform);
    const written = row.identifier("commentId", true);
    const link = written === null ? null : readCommentLink(written, platform);
    const parent = row.identifier("parentId", false);
    const canonical = (id: string): string => (platform === "facebook" ? facebookCommentId(id, postId) : id);
    const mark = marks.map((read) => read(row)).find((cell) => cell !== "") ?? "";
    const id = link?.commentId ?? written;
    const parentId =
      (parent === null ? null : (readCommentLink(parent, platform)?.commentId ?? parent)) ?? link?.parentId;
    return composeComment(row, {
      platform,
      account: given(withAccount(row, platform, account)),
      postId,
      externalId: id === null ? null : canonical(id),
      parentId: parentId ? canonical(parentId) : null,
      isReply: row.has("parentId") ? Boolean(parentId) : null,
      published: readPublished(row),
      ...(yes.test(mark) && { isByAccount: true }),
      ...(no.test(mark) && { isByAccount: false }),
    });
  };
}

/** The platform of a row: its own cell, its links, or what was given for the file. */
function readCommentPlatform(row: RowReader, { account }: ReadOptions): Platform | null {
  const cell = row.cell("platform");
  const linked = () => platformOfLink(row.cell("postId")) ?? platformOfLink(row.cell("permalink"));
  const platform = cell === "" ? (linked() ?? account?.platform ?? null) : readPlatform(cell);
  if (platform === null) {
    row.reject("unknown_platform", { column: row.plan.headerOf("platform"), value: cell.slice(0, 100) });
  }
  return platform;
}

/** The account as its own column writes it: a handle, an address or a page id. */
function withAccount(row: RowReader, platform: Platform, reference: AccountReference): AccountReference {
  const cell = row.cell("account");
  if (cell === "") return reference;
  const named = readAccount(cell, platform);
  if (named === null) row.reject("bad_account", { column: row.plan.headerOf("account"), value: cell.slice(0, 100) });
  return {
    ...reference,
    handle: named?.handle ?? null,
    externalId: reference.externalId ?? named?.externalId ?? null,
  };
}
