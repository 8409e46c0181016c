import "server-only";
import { workingDayKey } from "./working-day-table.ts";

/** More steps than any thread is deep; comments that name each other as parents end here. */
const mostSteps = 20;

/**
 * The top-level comment above each reply. Each step doubles the depth that is reached. A parent under another post leads
 * nowhere: files contradict each other there, and posts are settled without their neighbours.
 */
const findRoots = `
  INSERT INTO comment_root
  SELECT account_ref, external_id, parent_external_id AS root, post_external_id, author_hash, published_at
  FROM staged_comment WHERE parent_external_id IS NOT NULL;
  DO $$ BEGIN
    FOR step IN 1..${mostSteps} LOOP
      UPDATE comment_root AS r SET root = p.root FROM comment_root AS p
      WHERE p.account_ref = r.account_ref AND p.external_id = r.root AND p.root <> r.root AND p.root <> r.external_id
        AND p.post IS NOT DISTINCT FROM r.post;
      EXIT WHEN NOT FOUND;
    END LOOP;
  END $$`;

/**
 * By mention: the nearest earlier comment of the addressed citizen under the same post. Official comments are linked
 * wherever no parent is named; citizens' only where the file can't name parents, since a friend may be called on top.
 * Goes from the mentions to those who wrote under the same posts, and asks who they are one by one: of `commenter`,
 * which grows within the transaction, the planner may believe that it is empty, and would compare all with all.
 */
const linkByMention = `
  INSERT INTO mention
  SELECT s.account_ref, s.post_external_id, s.external_id, s.published_at, m.hash
  FROM staged_comment AS s CROSS JOIN LATERAL unnest(s.mention_hashes) AS m(hash)
  WHERE s.parent_external_id IS NULL AND cardinality(s.mention_hashes) > 0
    AND (s.is_official OR (NOT s.tells_parents AND s.is_reply IS NOT false));
  INSERT INTO addressed
  SELECT q.account_ref, q.author_hash, w.handle_hash
  FROM (
    SELECT DISTINCT s.account_ref, s.author_hash FROM staged_comment AS s WHERE s.author_hash IS NOT NULL
      AND (s.account_ref, s.post_external_id) IN (SELECT account_ref, post_external_id FROM mention)
  ) AS q JOIN staged_account AS a ON a.ref = q.account_ref CROSS JOIN LATERAL (
    SELECT handle_hash FROM commenter AS c
    WHERE c.account_id = a.account_id AND c.author_hash = q.author_hash AND NOT c.is_official OFFSET 0
  ) AS w WHERE w.handle_hash IS NOT NULL;
  INSERT INTO inferred_link
  SELECT DISTINCT ON (m.account_ref, m.external_id) m.account_ref, m.external_id, q.external_id AS parent, 'mention'::text AS rule
  FROM mention AS m JOIN addressed AS w ON w.account_ref = m.account_ref AND w.handle_hash = m.hash
    JOIN staged_comment AS q ON q.account_ref = m.account_ref AND q.post_external_id = m.post_external_id
      AND q.author_hash = w.author_hash AND q.published_at <= m.published_at AND q.external_id <> m.external_id
  ORDER BY m.account_ref, m.external_id, q.published_at DESC, q.external_id DESC`;

/** A citizen's comment on the top level, out of a file that tells authors and parents and holds all comments of its posts. */
export const isEligible = `coalesce(NOT s.is_official AND s.tells_parents AND s.is_complete AND s.parent_external_id IS NULL AND s.is_reply IS NOT true, false)`;

const passed = (date: string) => `(SELECT passed FROM working_day WHERE date = ${workingDayKey(date)})`;

const firstAnswer = (links: string, isAsked: string) => `
  SELECT f.*, greatest(${passed("f.answer_date")} - ${passed("f.asked_date")}, 0) AS working_days FROM (
    SELECT DISTINCT ON (s.account_ref, s.external_id) s.account_ref, s.external_id, s.author_hash, s.post_external_id, o.external_id AS answer,
      least(date_part('epoch', o.published_at - s.published_at), 2147483647)::int AS seconds, s.local_date AS asked_date, o.local_date AS answer_date,
      o.language, o.published_at AS answered_at
    FROM (${links}) AS l JOIN staged_comment AS o ON o.account_ref = l.account_ref AND o.external_id = l.external_id AND o.is_official
      JOIN staged_comment AS s ON s.account_ref = l.account_ref AND s.external_id = l.parent
    WHERE ${isAsked} AND o.published_at >= s.published_at AND o.post_external_id IS NOT DISTINCT FROM s.post_external_id
    ORDER BY s.account_ref, s.external_id, o.published_at, o.external_id
  ) AS f`;

const toldLinks =
  "SELECT account_ref, external_id, parent_external_id AS parent FROM staged_comment WHERE is_official AND parent_external_id IS NOT NULL";

const toldLinkTables = "comment_root, strict_answer, returned_asker, thread_size";

/** Temporary tables of links, which `linkThreads` finds empty. */
export const linkTables = `${toldLinkTables}, mention, addressed, inferred_link, any_link, any_answer`;

/**
 * Those of them that are not empty.
 * @param areStrict whether there are no links but those that files tell
 */
export const filledLinkTables = (areStrict: boolean): string => (areStrict ? toldLinkTables : linkTables);

/**
 * Of these tables the planner knows their sizes and nothing else; guessing that few rows meet, it would compare each with
 * all. Both sides of their joins are in memory, where a hash is never far from the best.
 */
export const joinByHash = "SET LOCAL enable_nestloop = off";
export const joinAsBefore = "SET LOCAL enable_nestloop TO DEFAULT";

/**
 * Threads, first official replies by named parent, and links by mention, as temporary tables.
 * @param arePlain whether none of the staged comments calls anybody
 */
export const linkThreads = (arePlain = false): string => `${joinByHash};
  ${findRoots};
  INSERT INTO strict_answer ${firstAnswer(toldLinks, isEligible)};
  ${arePlain ? "" : `${linkByMention};`}
  ${joinAsBefore}`;

/** Whether it may be on the top level, as far as its file and its links tell. */
const mayBeTop = `NOT s.is_official AND s.parent_external_id IS NULL AND s.is_reply IS NOT true
  AND NOT EXISTS (SELECT FROM inferred_link AS i WHERE i.account_ref = s.account_ref AND i.external_id = s.external_id)`;

const nameAnyAnswers = `
  INSERT INTO any_link ${toldLinks} UNION ALL SELECT account_ref, external_id, parent FROM inferred_link;
  INSERT INTO any_answer ${firstAnswer("SELECT * FROM any_link", mayBeTop)};`;

/**
 * First official replies by any link, who came back after a reply, and how long threads are; once all links are known.
 * @param areStrict whether there are no links but those that files tell: then any answer is a strict one, and none is named
 */
export const nameAnswers = (areStrict = false): string => `${joinByHash};
  ${areStrict ? "" : nameAnyAnswers}
  INSERT INTO returned_asker
  SELECT DISTINCT x.account_ref, x.external_id FROM strict_answer AS x
    JOIN comment_root AS r ON r.account_ref = x.account_ref AND r.root = x.external_id
  WHERE r.author_hash = x.author_hash AND r.published_at > x.answered_at AND r.post IS NOT DISTINCT FROM x.post;
  INSERT INTO thread_size
  SELECT account_ref, root AS external_id, post, count(*)::int AS replies FROM comment_root GROUP BY account_ref, root, post;
  ${joinAsBefore}`;

/**
 * Tells the planner that a comment stands once in each table of links: else it would rather hash the comments, texts and
 * all. It keeps that in mind when the tables are emptied.
 */
export const tellPlannerOfLinks = `ANALYZE ${[
  "comment_root",
  "strict_answer",
  "any_answer",
  "inferred_link",
  "returned_asker",
  "thread_size",
]
  .map((table) => `${table} (account_ref, external_id)`)
  .join(", ")}`;
