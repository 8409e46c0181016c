import "server-only";
import type { Period } from "../../domain/period.ts";
import { splitPeriod } from "../../domain/period-buckets.ts";
import type { StepCount } from "../../domain/replies/latency-steps.ts";
import { getDatabase } from "../database/db.ts";

/** A class of first-reply time of some accounts and days. */
export interface TimedClass {
  readonly accountIds: readonly number[];
  readonly period: Period;
  readonly latencyClass: number;
}

/** Rows of `reply_time` that together are one class: its months, and days at the ends of its period. */
function piecesOf({ accountIds, period, latencyClass }: TimedClass, no: number) {
  const { months, edges } = splitPeriod(period);
  const [first, last] = [months.at(0), months.at(-1)];
  return [
    ...edges.map((edge) => ({ grain: "d", ...edge })),
    ...(first && last ? [{ grain: "m", from: `${first}-01`, to: `${last}-01` }] : []),
  ].map((piece) => ({ ...piece, no, latencyClass, accounts: accountIds.join(",") }));
}

/** Answers by step of each class, in order of steps; steps without answers are absent. */
export async function readReplyTimeSteps(classes: readonly TimedClass[]): Promise<StepCount[][]> {
  const pieces = classes.flatMap(piecesOf);
  const { rows } = await getDatabase().pool.query<{ no: number; steps: number[]; counts: number[] }>(
    `SELECT no, array_agg(step::int ORDER BY step) AS steps, array_agg(n ORDER BY step) AS counts FROM (
       SELECT p.no, u.step, sum(u.n)::int AS n
       FROM unnest($1::int[], $2::text[], $3::smallint[], $4::bpchar[], $5::date[], $6::date[])
           AS p(no, accounts, class, grain, first, last)
         CROSS JOIN LATERAL (
           SELECT steps, counts FROM reply_time AS t WHERE t.account_id = ANY(string_to_array(p.accounts, ',')::int[])
             AND t.grain = p.grain AND t.latency_class = p.class AND t.start_date BETWEEN p.first AND p.last
         ) AS t CROSS JOIN LATERAL unnest(t.steps, t.counts) AS u(step, n)
       GROUP BY p.no, u.step
     ) AS s GROUP BY no`,
    [
      pieces.map(({ no }) => no),
      pieces.map(({ accounts }) => accounts),
      pieces.map(({ latencyClass }) => latencyClass),
      pieces.map(({ grain }) => grain),
      pieces.map(({ from }) => from),
      pieces.map(({ to }) => to),
    ],
  );
  const found = new Map(rows.map(({ no, steps, counts }) => [no, { steps, counts }]));
  return classes.map((_class, no) => {
    const { steps, counts } = found.get(no) ?? { steps: [], counts: [] };
    return steps.map((step, index) => ({ step, count: counts[index] ?? 0 }));
  });
}
