import "server-only";
import type { PoolClient } from "pg";
import type { TimeZone } from "../../domain/model.ts";
import { type ZoneOffsetSegment, zoneOffsetSegments } from "../../domain/zone-offsets.ts";
import { noteReplyDays } from "../comments/refresh-reply-facts.ts";
import { refreshFacts } from "../imports/refresh-facts.ts";

async function noteAllDays(client: PoolClient, accountId: number): Promise<void> {
  await client.query(
    "INSERT INTO affected_day SELECT DISTINCT account_id, local_date FROM post WHERE account_id = $1",
    [accountId],
  );
  await client.query(
    "INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM comment WHERE account_id = $1",
    [accountId],
  );
}

/** Columns that hold a local day, with the instant that they are the day of. */
const localDays = [
  { table: "post", instant: "published_at", set: "local_date = l.at::date, local_hour = extract(hour FROM l.at)::int" },
  {
    table: "comment",
    instant: "published_at",
    set: "local_date = l.at::date, local_hour = extract(hour FROM l.at)::int",
  },
  { table: "comment", instant: "captured_at", set: "captured_date = l.at::date" },
] as const;

/** What imports remember of rows that they changed: an undo puts back days of the zone of now. */
const rememberedDays = [
  {
    instant: "published_at",
    day: "local_date",
    set: "'local_date', l.at::date, 'local_hour', extract(hour FROM l.at)::int",
  },
  { instant: "captured_at", day: "captured_date", set: "'captured_date', l.at::date" },
] as const;

async function moveMemories(client: PoolClient, accountId: number, segment: ZoneOffsetSegment): Promise<void> {
  for (const { instant, day, set } of rememberedDays) {
    const told = `(before ->> '${instant}')::timestamptz`;
    await client.query(
      `UPDATE import_change AS m SET before = m.before || jsonb_build_object(${set})
       FROM (SELECT import_id, entity, key, ${told} AT TIME ZONE 'UTC' + make_interval(mins => $4) AS at FROM import_change
             WHERE account_id = $1 AND before ? '${day}' AND ${told} >= $2 AND ${told} < $3) AS l
       WHERE m.account_id = $1 AND m.import_id = l.import_id AND m.entity = l.entity AND m.key = l.key`,
      [accountId, segment.fromAt, segment.toAt, segment.offsetMinutes],
    );
  }
}

/**
 * Moves every post and comment of an account onto the local days of another zone and counts its facts anew; its
 * threads are noted in `affected_thread`, for the caller to settle. The transaction has the tables of
 * `createCommentStaging`.
 */
export async function moveToZone(client: PoolClient, accountId: number, zone: TimeZone): Promise<void> {
  const { rows } = await client.query<{ first: Date | null; last: Date | null }>(
    `SELECT min(first) AS first, max(last) + interval '1 second' AS last FROM (
       SELECT min(published_at) AS first, max(published_at) AS last FROM post WHERE account_id = $1
       UNION ALL SELECT min(least(published_at, captured_at)), max(greatest(published_at, captured_at)) FROM comment WHERE account_id = $1
       UNION ALL SELECT min((before ->> k)::timestamptz), max((before ->> k)::timestamptz)
         FROM import_change, unnest(ARRAY['published_at', 'captured_at']) AS k WHERE account_id = $1
     ) AS said`,
    [accountId],
  );
  const { first, last } = rows[0] ?? {};
  if (!first || !last) return;
  await client.query("CREATE TEMP TABLE IF NOT EXISTS affected_day (account_id int, local_date date) ON COMMIT DROP");
  await client.query("TRUNCATE affected_day");
  await noteAllDays(client, accountId);
  // Offsets come from our own tz data: an older PostgreSQL does not know the change of 2024-03-01.
  for (const segment of zoneOffsetSegments(zone, first, last)) {
    const { fromAt, toAt, offsetMinutes } = segment;
    await moveMemories(client, accountId, segment);
    for (const { table, instant, set } of localDays) {
      await client.query(
        `UPDATE ${table} SET ${set}
         FROM (SELECT external_id AS id, ${instant} AT TIME ZONE 'UTC' + make_interval(mins => $4) AS at FROM ${table}
               WHERE account_id = $1 AND ${instant} >= $2 AND ${instant} < $3) AS l
         WHERE account_id = $1 AND external_id = l.id`,
        [accountId, fromAt, toAt, offsetMinutes],
      );
    }
  }
  await noteAllDays(client, accountId);
  await refreshFacts(client);
  await noteReplyDays(client);
  await client.query(
    "INSERT INTO affected_thread SELECT DISTINCT account_id, post_external_id FROM comment WHERE account_id = $1",
    [accountId],
  );
}
