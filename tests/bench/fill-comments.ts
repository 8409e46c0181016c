import { Client } from "pg";
import { refreshReplyFacts } from "#lib/data/comments/refresh-reply-facts.ts";

/** Handles of the accounts that `fillComments` makes. */
export const talkedHandles = ["bench_talk_1", "bench_talk_2", "bench_talk_3", "bench_talk_4"] as const;

/**
 * Stores many comments of the study's year on four accounts, with their facts, as imports would have left them: of
 * twelve, eight are on the top level, three are replies of citizens and one is the page's. Two of five are answered,
 * after times as skewed as real ones.
 */
export async function fillComments(url: string, comments: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL work_mem = '256MB'");
    await client.query(
      `INSERT INTO account (organization_id, platform, handle, handle_key, is_reviewed)
       SELECT (SELECT min(id) FROM organization), CASE n % 2 WHEN 0 THEN 'instagram' ELSE 'facebook' END, handle, handle, true
       FROM unnest($1::text[]) WITH ORDINALITY AS t(handle, n)`,
      [talkedHandles],
    );
    await client.query(
      `INSERT INTO import_account (account_id, import_id, kind, first_date, last_date, rows)
       SELECT id, (SELECT min(id) FROM import), 'comments', '2022-06-01', '2023-05-31', $2 FROM account WHERE handle = ANY($1)`,
      [talkedHandles, Math.ceil(comments / talkedHandles.length)],
    );
    await client.query(
      `INSERT INTO comment (account_id, external_id, post_external_id, parent_external_id, published_at, local_date, local_hour,
         author_hash, is_official, tells_parents, is_complete, text, language, is_question, likes, mention_hashes, thread_external_id,
         is_eligible, answer_external_id, answer_seconds, answer_working_days, answer_language, inferred_answer_external_id,
         inferred_answer_seconds, inferred_answer_working_days, asker_returned, thread_replies, is_waiting, captured_at, captured_date,
         first_import_id, import_id)
       SELECT a.id, n::text, (n / 40)::text, t.top, t.at, (t.at + interval '6 hours')::date, extract(hour FROM t.at + interval '6 hours'),
         substring(sha256(int4send(n % 50000)) FOR 16), n % 12 = 11, true, true, 'Пікір ' || n, CASE n % 3 WHEN 0 THEN 'ru' ELSE 'kk' END,
         n % 4 = 0, n % 7, '{}', t.top, t.top IS NULL, r.answer, r.seconds, r.seconds / 86400, r.language, r.answer, r.seconds,
         r.seconds / 86400, false, 0, t.top IS NULL AND r.answer IS NULL, '2023-07-01', '2023-07-01', 0, 0
       FROM generate_series(1, $2::int) AS s(n)
         JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS k FROM account WHERE handle = ANY($1)) AS a ON a.k = s.n / 12 % $3
         CROSS JOIN LATERAL (
           SELECT CASE WHEN n % 12 > 7 THEN (n - n % 12 + n % 4)::text END AS top,
             '2022-05-31 18:00+00'::timestamptz + (n::float8 / $2) * interval '365 days' AS at
         ) AS t LEFT JOIN LATERAL (
           SELECT (n - n % 12 + 11)::text AS answer, floor(exp(random_normal(10, 1.6)))::int AS seconds, 'kk' AS language
           WHERE n % 12 < 8 AND n % 5 < 2
         ) AS r ON true
       ORDER BY a.id, n`,
      [talkedHandles, comments, talkedHandles.length],
    );
    await client.query(
      `CREATE TEMP TABLE affected_reply_day ON COMMIT DROP AS
       SELECT DISTINCT account_id, local_date FROM comment WHERE first_import_id = 0`,
    );
    await refreshReplyFacts(client);
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
