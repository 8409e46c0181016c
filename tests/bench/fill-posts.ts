import { Client } from "pg";
import { refreshFacts } from "#lib/data/imports/refresh-facts.ts";

/** Handles of the accounts that `fillPosts` makes. */
export const filledHandles = ["bench_1", "bench_2", "bench_3", "bench_4"] as const;

/**
 * Stores many posts in the study's year on four accounts, with their facts, as imports would have left them.
 * Likes are skewed as real ones are; texts are short, since what is measured here reads none but the top ones.
 */
export async function fillPosts(url: string, posts: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL work_mem = '256MB'");
    await client.query(
      `INSERT INTO account (organization_id, platform, handle, handle_key, is_reviewed)
       SELECT (SELECT min(id) FROM organization), CASE n % 2 WHEN 0 THEN 'instagram' ELSE 'facebook' END, handle, handle, true
       FROM unnest($1::text[]) WITH ORDINALITY AS t(handle, n)`,
      [filledHandles],
    );
    await client.query(
      `INSERT INTO import_account (account_id, import_id, kind, first_date, last_date, rows)
       SELECT id, (SELECT min(id) FROM import), 'posts', '2022-06-01', '2023-05-31', $2 FROM account WHERE handle = ANY($1)`,
      [filledHandles, Math.ceil(posts / filledHandles.length)],
    );
    await client.query(
      `INSERT INTO post (account_id, external_id, published_at, local_date, local_hour, type, text, likes, comments, shares,
         views, captured_at, first_import_id, import_id)
       SELECT a.id, n::text, t.at, (t.at + interval '6 hours')::date, extract(hour FROM t.at + interval '6 hours'), 'photo', 'Жарияланым ' || n,
         floor(exp(random_normal(3, 1)))::int, floor(exp(random_normal(0.6, 0.9)))::int, floor(exp(random_normal(0.2, 0.8)))::int,
         NULL, now(), 0, 0
       FROM generate_series(1, $2::int) AS s(n)
         JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS k FROM account WHERE handle = ANY($1)) AS a ON a.k = s.n % $3
         CROSS JOIN LATERAL (SELECT '2022-05-31 18:00+00'::timestamptz AT TIME ZONE 'UTC' + (s.n::float8 / $2) * interval '365 days' AS at) AS t`,
      [filledHandles, posts, filledHandles.length],
    );
    await client.query(
      "CREATE TEMP TABLE affected_day ON COMMIT DROP AS SELECT DISTINCT account_id, local_date FROM post WHERE first_import_id = 0",
    );
    await refreshFacts(client);
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
