import { type CountKind, countKinds } from "#lib/domain/model.ts";
import type { ImportField } from "../fields.ts";
import type { MappingProfile } from "./mapping-profile.ts";

/** What a row needs to be stored. */
export type NeededPart = "platform" | "account" | "id" | "time" | "followers";

/** What a mapping lacks. */
export interface MissingParts {
  /** Without these nothing can be stored. */
  readonly needed: readonly NeededPart[];
  /** Counts that stay unknown, and with them the metrics that are made of them. */
  readonly unknownCounts: readonly CountKind[];
}

type Mapped = Pick<MappingProfile, "kind" | "platform" | "account" | "columns"> & {
  readonly options: Pick<MappingProfile["options"], "fingerprintIds">;
};

/** Names what a mapping lacks: parts without which no row is stored, and counts that metrics will miss. */
export function whatIsMissing({ kind, platform, account, columns, options }: Mapped): MissingParts {
  const has = (...fields: readonly ImportField[]): boolean => fields.some((field) => columns[field] !== undefined);
  const isPosts = kind === "posts";
  const isOfDays = kind === "followers";
  const links = !isOfDays && has("permalink");
  const given: readonly (readonly [NeededPart, boolean])[] = [
    ["platform", platform !== null || has("platform") || links || (kind === "comments" && has("postId"))],
    // Comments may be told by their posts.
    ["account", kind === "comments" || account !== null || has("account", "accountId", "accountName") || links],
    ["id", isOfDays || has(isPosts ? "postId" : "commentId", "permalink") || options.fingerprintIds],
    ["time", has(isOfDays ? "date" : "publishedAt")],
    ["followers", !isOfDays || has("followers")],
  ];
  const hasReactions = Object.keys(columns).some((field) => field.startsWith("reactions."));
  return {
    needed: given.filter(([, isGiven]) => !isGiven).map(([part]) => part),
    unknownCounts: isPosts ? countKinds.filter((kind) => !has(kind) && !(kind === "likes" && hasReactions)) : [],
  };
}
