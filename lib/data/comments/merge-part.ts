import "server-only";
import type { PoolClient } from "pg";
import { eachRow } from "../database/each-row.ts";
import { sampleAsBefore, sampleLittle } from "../database/sample-little.ts";
import { keepCommentBlocks } from "./comment-blocks.ts";
import type { CountedRow } from "./comment-counter.ts";
import { findPostsByTime } from "./find-posts-by-time.ts";
import { linkByTime } from "./link-by-time.ts";
import { filledLinkTables, linkThreads, nameAnswers, tellPlannerOfLinks } from "./link-threads.ts";
import { keepCommenters } from "./official-voice.ts";
import { keepPostThreads } from "./post-threads.ts";
import type { SettledImport } from "./settle-threads.ts";
import { insertAndTellComments } from "./write-comments.ts";

const markPart = "SAVEPOINT part";

/** After a part failed on a comment that is known. */
export const takeBackPart = "ROLLBACK TO SAVEPOINT part";

const analyze = `${sampleLittle};
  ANALYZE staged_comment (account_ref, external_id, post_external_id)`;

const isKnown = `EXISTS (SELECT FROM staged_account AS a JOIN comment AS c ON c.account_id = a.account_id
  WHERE a.ref = s.account_ref AND c.external_id = s.external_id)`;
const isRepeated = `(s.account_ref, s.external_id) IN (
  SELECT account_ref, external_id FROM staged_comment GROUP BY account_ref, external_id HAVING count(*) > 1)`;

/** Which of its rows a comment is taken from is told when all of them are there. */
const isHeld = "(s.account_ref, s.external_id) IN (SELECT account_ref, external_id FROM held_comment)";

/** Moves rows that only the end of the file can settle to `held_comment`. */
const holdBack = (where: string) => `
  TRUNCATE held_place;
  INSERT INTO held_place SELECT s.place FROM staged_comment AS s WHERE ${where};
  INSERT INTO held_comment SELECT s.* FROM staged_comment AS s JOIN held_place USING (place);
  DELETE FROM staged_comment AS s USING held_place AS h WHERE s.place = h.place`;

/** Replies whose parent is not in this part: where it turns up elsewhere, both posts are settled at the end. */
const noteFarReplies = `
  INSERT INTO far_reply
  SELECT a.account_id, s.post_external_id, s.parent_external_id FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
  WHERE s.parent_external_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM staged_comment AS p WHERE p.account_ref = s.account_ref AND p.external_id = s.parent_external_id
      AND p.post_external_id = s.post_external_id)`;

const noteAccounts = `
  INSERT INTO part_account SELECT account_ref, count(*)::int, min(local_date), max(local_date) FROM staged_comment GROUP BY account_ref`;

/** How a part is merged. */
export interface PartTerms extends SettledImport {
  /**
   * Whether comments may be known already: then each is looked up. Without it a known one fails the part, which can be
   * taken back (`takeBackPart`).
   */
  readonly mayBeKnown: boolean;
  /** Whether the file tells parents, and holds all comments of its posts. */
  readonly tellsParents: boolean;
  readonly isComplete: boolean;
  /** Whether each of its comments has a post, and none of them calls anybody. */
  readonly arePlain: boolean;
  /** Whether somebody has marked comments of the accounts, which are gone now and may be among these. */
  readonly mayBeMarked: boolean;
  /** Whether the planner knows what a part is like from one before it. */
  readonly isPlannerTold: boolean;
  /** Whether comments of this part or of one before it were held back. */
  readonly mayBeHeld: boolean;
}

/** Whether a part has no links but those that its file tells: others by mention, and by time where files tell nothing. */
function areStrict({ arePlain, tellsParents, isComplete, mayBeMarked }: PartTerms): boolean {
  return arePlain && tellsParents && isComplete && !mayBeMarked;
}

/**
 * Empties the temporary tables that hold one part and what follows from it. Within a savepoint each table would get a new
 * file for it.
 */
const forgetPart = (terms: PartTerms): string =>
  `TRUNCATE staged_comment, part_post, kept_commenter, ${filledLinkTables(areStrict(terms))}`;

/**
 * Merges the staged part of a file as if it were all: comments are inserted with the links that they have among each
 * other. What has more to it (a known comment, a post of which more is known) is noted or held back for the end. Nothing
 * is staged any more then.
 * @param take is told of each inserted comment what it takes to count it
 */
export async function mergePart(
  client: PoolClient,
  terms: PartTerms,
  take: (inserted: CountedRow) => void,
): Promise<void> {
  const { mayBeKnown, arePlain, tellsParents } = terms;
  const isWithoutPost = "s.post_external_id IS NULL";
  const held = mayBeKnown ? `${isWithoutPost} OR ${isKnown} OR ${isRepeated}` : isWithoutPost;
  const staged = [
    ...(terms.isPlannerTold ? [] : [analyze]),
    noteAccounts,
    ...(arePlain ? [] : [findPostsByTime]),
    ...(mayBeKnown || !arePlain ? [holdBack(held)] : []),
    ...(terms.mayBeHeld ? [holdBack(isHeld)] : []),
    keepCommenters,
    linkThreads(arePlain),
  ];
  const linked = [
    nameAnswers(areStrict(terms)),
    ...(terms.isPlannerTold ? [] : [tellPlannerOfLinks]),
    insertAndTellComments(terms, areStrict(terms)),
  ];
  const written = [keepPostThreads, noteFarReplies, keepCommentBlocks(terms), sampleAsBefore];
  const mark = mayBeKnown ? [] : [markPart];
  const end = [...(mayBeKnown ? [] : ["RELEASE SAVEPOINT part"]), forgetPart(terms)];
  // Few trips: between two of them this process reads on, and the database waits.
  if (tellsParents) {
    await eachRow(client, [...mark, ...staged, ...linked, ...written, ...end].join(";"), take);
    return;
  }
  await client.query([...mark, ...staged].join(";"));
  await linkByTime(client);
  await eachRow(client, [...linked, ...written, ...end].join(";"), take);
}
