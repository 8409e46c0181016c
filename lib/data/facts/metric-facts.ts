import "server-only";
import type { BucketFacts, CountFacts, FactKind, PostFacts } from "../../domain/metrics/facts.ts";
import { factKinds } from "../../domain/metrics/facts.ts";
import { laterDate, type Period } from "../../domain/period.ts";
import { getDatabase } from "../database/db.ts";
import { factRowsOf } from "./fact-rows.ts";

/**
 * Facts of each account over a period, read from month rows and, at its ends, day rows.
 * The database adds; nothing is divided here. Accounts without posts in the period are absent.
 */
export interface AccountPeriodFacts {
  readonly accountId: number;
  /** Local month `YYYY-MM`, or null when the facts are of the whole period. */
  readonly month: string | null;
  readonly facts: PostFacts;
}

const distributionSql = (kind: FactKind) => `
  SELECT account_id, bucket, '${kind}' AS kind, array_agg(value::float8 ORDER BY value) AS vals, array_agg(n ORDER BY value) AS ns
  FROM (
    SELECT account_id, bucket, value, sum(n)::int AS n
    FROM chosen, unnest(${kind}_values, ${kind}_counts) AS u(value, n)
    GROUP BY account_id, bucket, value
  ) AS added
  GROUP BY account_id, bucket`;

interface TotalsRow {
  account_id: number;
  bucket: string | null;
  posts: number;
  active_days: number;
  missing: number[];
}

interface DistributionRow {
  account_id: number;
  bucket: string | null;
  kind: FactKind;
  vals: number[];
  ns: number[];
}

const noDistribution = { values: [], counts: [] } as const;

/**
 * Facts of the accounts over a period, whole or month by month.
 * @param accountIds accounts to read; none gives none.
 */
export async function aggregateFacts(
  accountIds: readonly number[],
  period: Period,
  by: "period" | "month" = "period",
): Promise<AccountPeriodFacts[]> {
  if (accountIds.length === 0) return [];
  const rows = factRowsOf(period);
  const bucket = by === "month" ? "to_char(start_date, 'YYYY-MM')" : "NULL::text";
  const chosen = `WITH chosen AS MATERIALIZED (
    SELECT *, ${bucket} AS bucket FROM account_fact WHERE account_id = ANY($1::int[]) AND (${rows.sql})
  )`;
  const { pool } = getDatabase();
  const params = [accountIds, ...rows.values];
  const [totals, distributions] = await Promise.all([
    pool.query<TotalsRow>(
      `${chosen} SELECT account_id, bucket, sum(posts)::int AS posts, sum(active_days)::int AS active_days,
        ARRAY[${factKinds.map((kind) => `sum(${kind}_missing)::int`).join(", ")}] AS missing
        FROM chosen GROUP BY account_id, bucket ORDER BY account_id, bucket`,
      params,
    ),
    pool.query<DistributionRow>(`${chosen} ${factKinds.map(distributionSql).join(" UNION ALL ")}`, params),
  ]);
  const found = new Map(distributions.rows.map((row) => [`${row.account_id} ${row.bucket} ${row.kind}`, row]));
  return totals.rows.map((row) => {
    const counts = Object.fromEntries(
      factKinds.map((kind, index): [FactKind, CountFacts] => {
        const distribution = found.get(`${row.account_id} ${row.bucket} ${kind}`);
        return [
          kind,
          {
            missing: row.missing[index] ?? 0,
            distribution: distribution ? { values: distribution.vals, counts: distribution.ns } : noDistribution,
          },
        ];
      }),
    ) as Record<FactKind, CountFacts>;
    return {
      accountId: row.account_id,
      month: row.bucket,
      facts: { posts: row.posts, activeDays: row.active_days, counts },
    };
  });
}

interface BucketRow {
  account_id: number;
  bucket: string;
  posts: number;
  n: number[];
  sums: number[];
}

/**
 * Sums per account and bucket, for curves over time. Weeks start on Monday; the first and
 * last bucket hold only the days that the period holds.
 */
export async function timeseriesFacts(
  accountIds: readonly number[],
  period: Period,
  bucket: "day" | "week" | "month",
): Promise<BucketFacts[]> {
  if (accountIds.length === 0) return [];
  const rows =
    bucket === "month"
      ? factRowsOf(period)
      : { sql: "grain = 'd' AND start_date BETWEEN $2::date AND $3::date", values: [period.from, period.to] };
  const { pool } = getDatabase();
  const result = await pool.query<BucketRow>(
    `SELECT account_id, to_char(date_trunc('${bucket}', start_date), 'YYYY-MM-DD') AS bucket,
       sum(posts)::int AS posts,
       ARRAY[${factKinds.map((kind) => `sum(posts - ${kind}_missing)::int`).join(", ")}] AS n,
       ARRAY[${factKinds.map((kind) => `sum(${kind}_sum)::float8`).join(", ")}] AS sums
     FROM account_fact WHERE account_id = ANY($1::int[]) AND (${rows.sql})
     GROUP BY account_id, date_trunc('${bucket}', start_date) ORDER BY 1, 2`,
    [accountIds, ...rows.values],
  );
  return result.rows.map((row) => ({
    accountId: row.account_id,
    startDate: laterDate(row.bucket, period.from),
    posts: row.posts,
    sums: Object.fromEntries(
      factKinds.map((kind, index) => [kind, { n: row.n[index] ?? 0, sum: row.sums[index] ?? 0 }]),
    ) as BucketFacts["sums"],
  }));
}

/**
 * Posts by weekday and local hour over a period: 168 counts an account, Monday 00:00 first.
 */
export async function rhythmFacts(
  accountIds: readonly number[],
  period: Period,
): Promise<{ accountId: number; posts: number[] }[]> {
  if (accountIds.length === 0) return [];
  const rows = factRowsOf(period);
  const result = await getDatabase().pool.query<{ account_id: number; slot: number; posts: number }>(
    `SELECT account_id, CASE grain WHEN 'm' THEN u.slot - 1 ELSE (extract(isodow FROM start_date)::int - 1) * 24 + u.slot - 1 END AS slot,
       sum(u.posts)::int AS posts
     FROM account_fact, unnest(posts_by_hour) WITH ORDINALITY AS u(posts, slot)
     WHERE account_id = ANY($1::int[]) AND (${rows.sql}) AND u.posts > 0
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [accountIds, ...rows.values],
  );
  const byAccount = new Map<number, number[]>();
  for (const row of result.rows) {
    const slots = byAccount.get(row.account_id) ?? new Array<number>(168).fill(0);
    slots[Number(row.slot)] = row.posts;
    byAccount.set(row.account_id, slots);
  }
  return [...byAccount].map(([accountId, posts]) => ({ accountId, posts }));
}
