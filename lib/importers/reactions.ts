import { type ReactionKind, reactionKinds } from "#lib/domain/model.ts";
import type { PostRecord } from "./importer.ts";
import type { RowReader } from "./row-reader.ts";

const fields = reactionKinds.map((kind) => [kind, `reactions.${kind}`] as const);

/** All reactions together where a file has their kinds alone; null where one of its kinds, or the likes, are unknown. */
export function sumReactions(row: RowReader, reactions: PostRecord["reactions"]): number | null {
  if (reactions === null || !row.has("reactions.like")) return null;
  let sum = 0;
  for (const [kind, field] of fields) {
    if (!row.has(field)) continue;
    const count = reactions[kind];
    if (count === undefined) return null;
    sum += count;
  }
  return sum;
}

/**
 * Kinds of reaction that a row knows; null where it knows none. A negative number of "other" reactions,
 * which the Graph API scripts compute as a difference, is unknown.
 */
export function readReactions(row: RowReader): PostRecord["reactions"] {
  let reactions: Partial<Record<ReactionKind, number>> | null = null;
  for (const [kind, field] of fields) {
    if (!row.has(field)) continue;
    if (kind === "other" && /^[-−]\d+$/.test(row.cell(field))) continue;
    const count = row.count(field);
    if (count !== null) {
      reactions ??= {};
      reactions[kind] = count;
    }
  }
  return reactions;
}
