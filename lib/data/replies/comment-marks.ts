import "server-only";
import type { PoolClient } from "pg";
import { maskText } from "../../domain/masking/mask-text.ts";
import type { MarkKind } from "../../domain/replies/comment-marks.ts";
import { NotFoundError } from "../../errors.ts";
import { refreshReplyFacts } from "../comments/refresh-reply-facts.ts";
import { inTransaction } from "../database/in-transaction.ts";

/** Which comment, and who speaks: the id of a person, or null for the owner of the machine. */
export interface MarkedTarget {
  readonly accountId: number;
  readonly externalId: string;
  readonly by: string | null;
}

/** What a person says of a comment that waits. */
export interface MarkRequest extends MarkedTarget {
  readonly kind: MarkKind;
  readonly reason: string;
}

interface KnownMark {
  kind: MarkKind;
  reason: string;
}

/** The mark of a comment before the change; imports of the account wait until the change is made. */
async function lockMark(client: PoolClient, { accountId, externalId }: MarkedTarget): Promise<KnownMark | null> {
  await client.query("SELECT id FROM account WHERE id = $1 FOR UPDATE", [accountId]);
  const { rows } = await client.query<{ kind: MarkKind | null; reason: string }>(
    `SELECT m.kind, m.reason FROM comment AS c
       LEFT JOIN comment_mark AS m ON m.account_id = c.account_id AND m.comment_external_id = c.external_id
     WHERE c.account_id = $1 AND c.external_id = $2 AND c.is_eligible`,
    [accountId, externalId],
  );
  const [found] = rows;
  if (found === undefined) throw new NotFoundError("comment_not_found", { comment: externalId });
  return found.kind === null ? null : { kind: found.kind, reason: found.reason };
}

/** Counts the day of the comment anew and writes the change into the trail, in the transaction that made it. */
async function settleMark(
  client: PoolClient,
  { accountId, externalId, by }: MarkedTarget,
  action: "comment.mark" | "comment.unmark",
  before: KnownMark | null,
  after: KnownMark | null,
): Promise<void> {
  await client.query("CREATE TEMP TABLE affected_reply_day (account_id int, local_date date) ON COMMIT DROP");
  await client.query(
    `WITH changed AS (
       UPDATE comment SET is_waiting = is_eligible AND inferred_answer_external_id IS NULL AND $3::boolean
       WHERE account_id = $1 AND external_id = $2 RETURNING account_id, local_date
     ) INSERT INTO affected_reply_day SELECT * FROM changed`,
    [accountId, externalId, after === null],
  );
  await refreshReplyFacts(client);
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, entity, entity_id, before, after)
     VALUES ($1, coalesce((SELECT name FROM person WHERE id = $1), 'command line'), $2, 'comment', $3, $4, $5)`,
    [by, action, `${accountId}/${externalId}`, before && JSON.stringify(before), after && JSON.stringify(after)],
  );
}

/**
 * Takes a comment off the list of those that wait: it needs no answer, or was answered elsewhere. It stays in the
 * reply rate and is counted apart. A second mark replaces the first.
 * @throws NotFoundError `comment_not_found` where there is no such citizen's comment
 */
export async function markComment({ kind, reason: written, ...target }: MarkRequest): Promise<void> {
  // The trail can never be cleaned, so nothing that leads to a private person may get into it.
  const reason = maskText(written, () => false).text;
  await inTransaction(async (client) => {
    const before = await lockMark(client, target);
    await client.query(
      `INSERT INTO comment_mark (account_id, comment_external_id, kind, reason, marked_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id, comment_external_id) DO UPDATE
         SET kind = excluded.kind, reason = excluded.reason, marked_by = excluded.marked_by, marked_at = now()`,
      [target.accountId, target.externalId, kind, reason, target.by],
    );
    await settleMark(client, target, "comment.mark", before, { kind, reason });
  });
}

/**
 * Puts a marked comment back on the list. Without a mark nothing happens, as when two people undo it at once.
 * @throws NotFoundError `comment_not_found` where there is no such citizen's comment
 */
export async function unmarkComment(target: MarkedTarget): Promise<void> {
  await inTransaction(async (client) => {
    const before = await lockMark(client, target);
    if (before === null) return;
    await client.query("DELETE FROM comment_mark WHERE account_id = $1 AND comment_external_id = $2", [
      target.accountId,
      target.externalId,
    ]);
    await settleMark(client, target, "comment.unmark", before, null);
  });
}
