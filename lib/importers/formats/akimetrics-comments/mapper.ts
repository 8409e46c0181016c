import type { Platform } from "#lib/domain/model.ts";
import { openAccounts } from "../../cells/account.ts";
import { facebookCommentId } from "../../cells/comment-id.ts";
import { readCommentLink } from "../../cells/comment-link.ts";
import { platformOfLink } from "../../cells/permalink.ts";
import { readPlatform } from "../../cells/platform.ts";
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
  const marks = byAccountColumns().flatMap((name) => context.columnsNamed(name).slice(0, 1));
  const readAccount = openAccounts();
  return (row) => {
    const platform = readCommentPlatform(row, context.options);
    if (platform === null) return null;
    const { postId, account } = readCommentPost(row, platform);
    const written = row.identifier("commentId", true);
    const link = written === null ? null : readCommentLink(written, platform);
    const parent = row.identifier("parentId", false);
    const canonical = (id: string): string => (platform === "facebook" ? facebookCommentId(id, postId) : id);
    const id = link?.commentId ?? written;
    const parentId =
      (parent === null ? null : (readCommentLink(parent, platform)?.commentId ?? parent)) ?? link?.parentId;
    return composeComment(row, {
      platform,
      account: given(withAccount(row, account, readAccount)),
      postId,
      externalId: id === null ? null : canonical(id),
      parentId: parentId ? canonical(parentId) : null,
      isReply: row.has("parentId") ? Boolean(parentId) : null,
      published: readPublished(row),
      isByAccount: readMark(row, marks),
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

/** Whether the first filled cell of some columns says that the account wrote the comment; null where it says neither. */
function readMark(row: RowReader, places: readonly number[]): boolean | null {
  const place = places.find((each) => row.cellAt(each) !== "");
  if (place === undefined) return null;
  const mark = row.cellAt(place);
  return yes.test(mark) || (no.test(mark) ? false : null);
}

/** The account as its own column writes it: a handle, an address or a page id. */
function withAccount(
  row: RowReader,
  reference: AccountReference,
  readAccount: ReturnType<typeof openAccounts>,
): AccountReference {
  const cell = row.cell("account");
  if (cell === "") return reference;
  const named = readAccount(cell, reference.platform);
  if (named === null) row.reject("bad_account", { column: row.plan.headerOf("account"), value: cell.slice(0, 100) });
  return {
    platform: reference.platform,
    handle: named?.handle ?? null,
    externalId: reference.externalId ?? named?.externalId ?? null,
    name: reference.name,
  };
}
