import type { Platform } from "#lib/domain/model.ts";
import { splitFacebookId } from "./cells/identifier.ts";
import { readAccountAddress } from "./cells/permalink.ts";
import { readPostLink } from "./cells/post-link.ts";
import type { AccountReference } from "./importer.ts";
import type { RowReader } from "./row-reader.ts";

/** The post under which a comment stands, and the page as far as the row tells. */
export interface CommentPost {
  readonly postId: string | null;
  readonly account: AccountReference;
}

/**
 * Reads the post of a comment, of which tools write the link or the id, in the form in which posts are kept; the page
 * is named by columns of its own, by the link, or by the page id that Facebook puts before the post's.
 */
export function readCommentPost(row: RowReader, platform: Platform): CommentPost {
  const cell = row.cell("postId");
  const isAddress = cell.includes("/");
  const link = isAddress ? readPostLink(cell, platform) : null;
  const page = isAddress && link === null ? readAccountAddress(cell, platform) : null;
  const written = isAddress ? null : row.identifier("postId", false);
  const parts = platform === "facebook" && written !== null ? splitFacebookId(written) : null;
  return {
    postId: link?.postId ?? parts?.postId ?? written,
    account: {
      platform,
      handle: row.name("account") ?? link?.handle ?? page?.handle ?? null,
      externalId: row.personId("accountId") ?? link?.ownerId ?? page?.externalId ?? parts?.pageId ?? null,
      name: row.name("accountName"),
    },
  };
}
