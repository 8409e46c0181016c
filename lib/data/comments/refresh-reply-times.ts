import "server-only";
import type { ClientBase } from "pg";

const insertSteps = (grain: "d" | "m", counted: string) => `
  INSERT INTO reply_time (account_id, grain, start_date, latency_class, steps, counts)
  SELECT account_id, '${grain}', start_date, latency_class, array_agg(step ORDER BY step), array_agg(n ORDER BY step)
  FROM (${counted}) AS s GROUP BY account_id, start_date, latency_class`;

const daySteps = insertSteps(
  "d",
  `SELECT account_id, local_date AS start_date, latency_class, step, sum(n)::int AS n
   FROM counted_step GROUP BY account_id, local_date, latency_class, step`,
);

const monthSteps = insertSteps(
  "m",
  `SELECT t.account_id, m.month AS start_date, t.latency_class, u.step, sum(u.n)::int AS n
   FROM (SELECT DISTINCT account_id, date_trunc('month', local_date)::date AS month FROM affected_reply_day) AS m
     JOIN reply_time AS t ON t.account_id = m.account_id AND t.grain = 'd'
       AND t.start_date >= m.month AND t.start_date < m.month + interval '1 month'
     CROSS JOIN LATERAL unnest(t.steps, t.counts) AS u(step, n)
   GROUP BY 1, 2, 3, 4`,
);

/**
 * Counts anew how long answers took, step by step, on the days in `affected_reply_day`, and in their months from the
 * days, out of `counted_step`.
 */
export async function refreshReplyTimes(client: ClientBase): Promise<void> {
  await client.query(`
    DELETE FROM reply_time AS t USING (SELECT DISTINCT account_id, local_date FROM affected_reply_day) AS d
    WHERE t.account_id = d.account_id AND (
      (t.grain = 'd' AND t.start_date = d.local_date) OR (t.grain = 'm' AND t.start_date = date_trunc('month', d.local_date)::date))`);
  await client.query(daySteps);
  await client.query(monthSteps);
}
