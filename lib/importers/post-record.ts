import { namesAccount } from "./given-account.ts";
import type { AccountReference, PostRecord, PublicationTime } from "./importer.ts";
import { readReactions } from "./reactions.ts";
import type { RowReader } from "./row-reader.ts";

/** What a mapper knows of a post; a count that it leaves out is read from the column of that name. */
export interface PostParts extends Partial<Omit<PostRecord, "line" | "account" | "externalId" | "published">> {
  readonly account: AccountReference;
  readonly externalId: string | null;
  readonly published: PublicationTime | null;
  readonly permalink: string | null;
  readonly text: string | null;
  readonly type: PostRecord["type"];
}

/** The record of a row, or null where its account, id or time is missing, which rejects the row. */
export function composePost(row: RowReader, parts: PostParts): PostRecord | null {
  const { account, externalId, published, permalink, text, type } = parts;
  if (!namesAccount(account)) row.reject("missing_account", { column: accountColumn(row) });
  const counts = {
    likes: parts.likes === undefined ? row.count("likes") : parts.likes,
    comments: parts.comments === undefined ? row.count("comments") : parts.comments,
    shares: parts.shares === undefined ? row.count("shares") : parts.shares,
    views: parts.views === undefined ? row.count("views") : parts.views,
    reach: parts.reach === undefined ? row.count("reach") : parts.reach,
    saves: parts.saves === undefined ? row.count("saves") : parts.saves,
    reactions: parts.reactions === undefined ? readReactions(row) : parts.reactions,
    followersAtPost: parts.followersAtPost === undefined ? row.count("followers") : parts.followersAtPost,
  };
  if (externalId === null || published === null) return null;
  return { line: row.line, account, externalId, published, type, text, permalink, ...counts };
}

const accountFields = ["accountName", "account", "accountId", "permalink"] as const;

function accountColumn(row: RowReader): string {
  return row.plan.headerOf(accountFields.find((field) => row.has(field)) ?? "account");
}
