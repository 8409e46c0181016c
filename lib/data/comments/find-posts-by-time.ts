import "server-only";

/** How long after its post a discussion group may show it. */
const secondsBehind = 30;

/**
 * Finds posts that a file names by their time alone, as a channel's discussion group does: the one post of the account
 * that was published then. The group shows a post up to some seconds after the channel does.
 */
export const findPostsByTime = `
  UPDATE staged_comment AS s SET post_external_id = t.post FROM (
    SELECT w.ref, w.post_published_at, min(p.external_id COLLATE "C") AS post
    FROM (SELECT DISTINCT a.ref, a.account_id, s.post_published_at FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
        WHERE s.post_external_id IS NULL AND s.post_published_at IS NOT NULL) AS w
      JOIN post AS p ON p.account_id = w.account_id
        AND p.published_at BETWEEN w.post_published_at - interval '${secondsBehind} seconds' AND w.post_published_at
    GROUP BY w.ref, w.post_published_at HAVING count(*) = 1
  ) AS t WHERE s.account_ref = t.ref AND s.post_published_at = t.post_published_at AND s.post_external_id IS NULL`;
