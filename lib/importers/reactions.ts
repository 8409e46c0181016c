import { type ReactionKind, reactionKinds } from "#lib/domain/model.ts";
import type { PostRecord } from "./importer.ts";
import type { RowReader } from "./row-reader.ts";

const fields = reactionKinds.map((kind) => [kind, `reactions.${kind}`] as const);

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
