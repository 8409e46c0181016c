import "server-only";
import type { ClientBase } from "pg";
import { factKinds } from "../../domain/metrics/facts.ts";
import { sampleLittle } from "../database/sample-little.ts";

/** Interactions of a post: what is known of likes, comments and shares; null where nothing is. */
const interactions = `CASE WHEN p.likes IS NULL AND p.comments IS NULL AND p.shares IS NULL THEN NULL
  ELSE coalesce(p.likes, 0)::bigint + coalesce(p.comments, 0) + coalesce(p.shares, 0) END`;

const factColumns = factKinds.flatMap((kind) => [`${kind}_missing`, `${kind}_sum`, `${kind}_values`, `${kind}_counts`]);
const columns = ["account_id", "grain", "start_date", "posts", "active_days", "posts_by_hour", ...factColumns].join(
  ", ",
);

/** Distinct values with how often each occurs, per account and day or month, as two arrays. */
const distribution = (kind: string, source: string) => `
  LEFT JOIN (
    SELECT account_id, start_date, array_agg(value ORDER BY value) AS vals, array_agg(n ORDER BY value) AS ns
    FROM (${source}) AS counted GROUP BY account_id, start_date
  ) AS ${kind}_d USING (account_id, start_date)`;

const distributionColumns = factKinds
  .map((kind) => `t.${kind}_missing, t.${kind}_sum, coalesce(${kind}_d.vals, '{}'), coalesce(${kind}_d.ns, '{}')`)
  .join(", ");

const hours = Array.from({ length: 24 }, (_, hour) => `count(*) FILTER (WHERE local_hour = ${hour})::int`).join(", ");

const weekHours = Array.from({ length: 168 }, (_, slot) => {
  const weekday = Math.floor(slot / 24) + 1;
  return `coalesce(sum(posts_by_hour[${(slot % 24) + 1}]) FILTER (WHERE weekday = ${weekday}), 0)::int`;
}).join(", ");

/**
 * Stretches of affected days that are at most a week apart: few, so that no plan reads the posts of an account many
 * times, whatever the planner knows of a table that has just grown.
 */
const stretches = `
  SELECT account_id, min(local_date) AS first, max(local_date) AS last FROM (
    SELECT account_id, local_date, count(*) FILTER (WHERE is_far) OVER (PARTITION BY account_id ORDER BY local_date) AS stretch
    FROM (
      SELECT account_id, local_date, local_date - lag(local_date) OVER (PARTITION BY account_id ORDER BY local_date) > 7 AS is_far
      FROM (SELECT DISTINCT account_id, local_date FROM affected_day) AS d
    ) AS d
  ) AS d GROUP BY account_id, stretch`;

/** Posts of the days concerned, as a table: of rows that nobody has counted yet the planner would join all with all. */
const chosenPosts = `
  CREATE TEMP TABLE chosen ON COMMIT DROP AS
    SELECT p.account_id, p.local_date AS start_date, p.local_hour, p.likes, p.comments, p.shares, p.views, ${interactions} AS interactions
    FROM (${stretches}) AS w JOIN post AS p ON p.account_id = w.account_id AND p.local_date BETWEEN w.first AND w.last
      AND p.published_at >= w.first - interval '1 day' AND p.published_at < w.last + interval '2 days'`;

/** Days between two affected ones were read with them and still hold. */
const leaveOtherDays = `
  DELETE FROM chosen AS c WHERE NOT EXISTS (
    SELECT FROM affected_day AS d WHERE d.account_id = c.account_id AND d.local_date = c.start_date
  )`;

const dayFacts = `
  WITH totals AS (
    SELECT account_id, start_date, count(*)::int AS posts, ARRAY[${hours}] AS posts_by_hour,
      ${factKinds.map((kind) => `count(*) FILTER (WHERE ${kind} IS NULL)::int AS ${kind}_missing, coalesce(sum(${kind}), 0)::bigint AS ${kind}_sum`).join(", ")}
    FROM chosen GROUP BY account_id, start_date
  )
  INSERT INTO account_fact (${columns})
  SELECT t.account_id, 'd', t.start_date, t.posts, 1, t.posts_by_hour, ${distributionColumns}
  FROM totals AS t ${factKinds
    .map((kind) =>
      distribution(
        kind,
        `SELECT account_id, start_date, ${kind} AS value, count(*)::int AS n FROM chosen WHERE ${kind} IS NOT NULL GROUP BY account_id, start_date, ${kind}`,
      ),
    )
    .join("")}`;

const chosenDays = `
  CREATE TEMP TABLE chosen ON COMMIT DROP AS
    SELECT f.*, m.month, extract(isodow FROM f.start_date)::int AS weekday FROM (
      SELECT DISTINCT account_id, date_trunc('month', local_date)::date AS month FROM affected_day
    ) AS m JOIN account_fact AS f ON f.account_id = m.account_id AND f.grain = 'd'
      AND f.start_date >= m.month AND f.start_date < m.month + interval '1 month'`;

const monthFacts = `
  WITH totals AS (
    SELECT account_id, month AS start_date, sum(posts)::int AS posts, sum(active_days)::int AS active_days, ARRAY[${weekHours}] AS posts_by_hour,
      ${factKinds.map((kind) => `sum(${kind}_missing)::int AS ${kind}_missing, sum(${kind}_sum)::bigint AS ${kind}_sum`).join(", ")}
    FROM chosen GROUP BY account_id, month
  )
  INSERT INTO account_fact (${columns})
  SELECT t.account_id, 'm', t.start_date, t.posts, t.active_days, t.posts_by_hour, ${distributionColumns}
  FROM totals AS t ${factKinds
    .map((kind) =>
      distribution(
        kind,
        `SELECT account_id, month AS start_date, u.value, sum(u.n)::int AS n
         FROM chosen, unnest(${kind}_values, ${kind}_counts) AS u(value, n) GROUP BY account_id, month, u.value`,
      ),
    )
    .join("")}`;

/**
 * Counts anew the facts of the days in `affected_day`, and of their months from the days.
 * Part of the transaction that changed the posts, so that facts and posts never disagree.
 */
export async function refreshFacts(client: ClientBase): Promise<void> {
  await client.query("ANALYZE affected_day");
  await client.query(`
    DELETE FROM account_fact AS f USING (SELECT DISTINCT account_id, local_date FROM affected_day) AS d
    WHERE f.account_id = d.account_id AND f.grain = 'd' AND f.start_date = d.local_date`);
  await client.query(`
    DELETE FROM account_fact AS f USING (SELECT DISTINCT account_id, date_trunc('month', local_date)::date AS month FROM affected_day) AS d
    WHERE f.account_id = d.account_id AND f.grain = 'm' AND f.start_date = d.month`);
  await client.query(chosenPosts);
  await client.query(`${sampleLittle}; ANALYZE chosen`);
  await client.query(leaveOtherDays);
  await client.query(dayFacts);
  await client.query("DROP TABLE chosen");
  await client.query(chosenDays);
  await client.query("ANALYZE chosen (account_id, month)");
  await client.query(monthFacts);
  await client.query("DROP TABLE chosen");
}
