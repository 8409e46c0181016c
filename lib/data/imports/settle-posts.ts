import "server-only";
import type { ClientBase } from "pg";
import type { TimeZone } from "../../domain/model.ts";
import { zoneOffsetSegments } from "../../domain/zone-offsets.ts";
import { saidColumns, says } from "./said-posts.ts";

const placedColumns = [...saidColumns, "local_date", "local_hour"];

/** The offsets of the zones of the accounts in `said_post`, from our own tz data, over the times that it names. */
async function stageOffsets(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ zone: TimeZone; first: Date; last: Date }>(
    `SELECT a.time_zone AS zone, min(s.published_at) AS first, max(s.published_at) + interval '1 second' AS last
     FROM said_post AS s JOIN account AS a ON a.id = s.account_id GROUP BY a.time_zone`,
  );
  const spans = rows.flatMap(({ zone, first, last }) =>
    zoneOffsetSegments(zone, first, last).map((segment) => ({ zone, ...segment })),
  );
  await client.query(
    `CREATE TEMP TABLE zone_span ON COMMIT DROP AS
     SELECT NULL::text AS zone, NULL::timestamptz AS from_at, NULL::timestamptz AS to_at, NULL::float8 AS minutes WHERE false`,
  );
  await client.query(
    "INSERT INTO zone_span SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::float8[])",
    [
      spans.map(({ zone }) => zone),
      spans.map(({ fromAt }) => fromAt),
      spans.map(({ toAt }) => toAt),
      spans.map(({ offsetMinutes }) => offsetMinutes),
    ],
  );
}

/** The column as the newest of the imports so far says that says it at all. */
const newest = (column: string): string =>
  `(array_agg(${column}) FILTER (WHERE ${says(column)}) OVER so_far)[count(*) FILTER (WHERE ${says(column)}) OVER so_far] AS ${column}`;

/** What each post of `said_post` was after each import, had they come in the order of their captures. */
async function stageStates(client: ClientBase): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE post_state ON COMMIT DROP AS
    WITH placed AS (
      SELECT s.*, l.at::date AS local_date, extract(hour FROM l.at)::smallint AS local_hour
      FROM said_post AS s JOIN account AS a ON a.id = s.account_id
        JOIN zone_span AS z ON z.zone = a.time_zone AND s.published_at >= z.from_at AND s.published_at < z.to_at
        CROSS JOIN LATERAL (SELECT s.published_at AT TIME ZONE 'UTC' + z.minutes * interval '1 minute' AS at) AS l
    ), folded AS (
      SELECT account_id, external_id, import_id, captured_at, local_date, local_hour, ${saidColumns.map(newest).join(", ")}
      FROM placed WINDOW so_far AS (PARTITION BY account_id, external_id ORDER BY captured_at, import_id ROWS UNBOUNDED PRECEDING)
    ), told AS (
      SELECT account_id, external_id, import_id, captured_at,
        to_jsonb(f) - ARRAY['account_id', 'external_id', 'import_id', 'captured_at'] AS state FROM folded AS f
    )
    SELECT *, lag(state) OVER w AS before, state IS DISTINCT FROM lag(state) OVER w AS changes FROM told
    WINDOW w AS (PARTITION BY account_id, external_id ORDER BY captured_at, import_id);
    ANALYZE post_state (account_id, external_id, import_id, captured_at, changes)`);
}

/**
 * The last state of each post of `post_state`, and the import that brought it. Tables with an index, since of what comes
 * out of another query the planner knows little, and would compare each post with all others.
 */
const stageLast = `
  CREATE TEMP TABLE last_state ON COMMIT DROP AS
  SELECT DISTINCT ON (account_id, external_id) account_id, external_id, state FROM post_state
  ORDER BY account_id, external_id, captured_at DESC, import_id DESC;
  CREATE TEMP TABLE last_change ON COMMIT DROP AS
  SELECT DISTINCT ON (account_id, external_id) account_id, external_id, import_id, captured_at,
    first_value(import_id) OVER (PARTITION BY account_id, external_id ORDER BY captured_at, import_id) AS first_import_id
  FROM post_state WHERE changes ORDER BY account_id, external_id, post_state.captured_at DESC, post_state.import_id DESC;
  CREATE INDEX ON last_state (account_id, external_id); ANALYZE last_state (account_id, external_id);
  CREATE INDEX ON last_change (account_id, external_id); ANALYZE last_change (account_id, external_id)`;

/** Remembers anew what each post was before each import that changed it. */
async function rememberStates(client: ClientBase): Promise<void> {
  await client.query(
    `DELETE FROM import_change AS m USING contested_post AS c
     WHERE m.account_id = c.account_id AND m.entity = 'post' AND m.key = c.external_id`,
  );
  await client.query(`
    INSERT INTO import_change (account_id, import_id, entity, key, before)
    SELECT account_id, import_id, 'post', external_id, before || jsonb_build_object('account_id', account_id, 'external_id', external_id,
      'import_id', import_before, 'captured_at', captured_before, 'first_import_id', first_import_id)
    FROM (
      SELECT *, lag(import_id) OVER w AS import_before, lag(captured_at) OVER w AS captured_before, first_value(import_id) OVER w AS first_import_id
      FROM post_state WHERE changes WINDOW w AS (PARTITION BY account_id, external_id ORDER BY captured_at, import_id)
    ) AS s WHERE import_before IS NOT NULL`);
}

/**
 * Sets the posts of `said_post` to what the imports in it leave when they are taken in the order of their captures:
 * each column is as the newest says that says it, and unknown where none does. What they remember of one another is
 * written anew. Adds the local days of changed posts to `affected_day`, and the posts themselves to `resettled_post`.
 * @returns how many posts changed
 */
export async function settlePosts(client: ClientBase): Promise<number> {
  await client.query('CREATE TEMP TABLE resettled_post (account_id int, external_id text COLLATE "C") ON COMMIT DROP');
  await stageOffsets(client);
  await stageStates(client);
  await rememberStates(client);
  await client.query(stageLast);
  const columns = placedColumns.join(", ");
  const { rows } = await client.query<{ n: number }>(
    `WITH due AS (
       SELECT p.account_id, p.external_id, p.local_date AS old_date, ${placedColumns.map((column) => `r.${column}`).join(", ")},
         c.import_id, c.captured_at, c.first_import_id,
         (${placedColumns.map((column) => `p.${column}`).join(", ")}) IS DISTINCT FROM (${placedColumns.map((column) => `r.${column}`).join(", ")}) AS differs
       FROM last_state AS l JOIN last_change AS c USING (account_id, external_id) JOIN post AS p USING (account_id, external_id)
         CROSS JOIN LATERAL jsonb_populate_record(NULL::post, l.state) AS r
     ), changed AS (
       UPDATE post AS p SET (${columns}, import_id, captured_at, first_import_id) =
         ROW(${placedColumns.map((column) => `d.${column}`).join(", ")}, d.import_id, d.captured_at, d.first_import_id)
       FROM due AS d WHERE p.account_id = d.account_id AND p.external_id = d.external_id
         AND (d.differs OR (p.import_id, p.captured_at, p.first_import_id) <> (d.import_id, d.captured_at, d.first_import_id))
       RETURNING d.account_id, d.external_id, d.old_date, d.local_date, d.differs
     ), days AS (
       INSERT INTO affected_day SELECT account_id, old_date FROM changed WHERE differs UNION SELECT account_id, local_date FROM changed WHERE differs
     ), noted AS (
       INSERT INTO resettled_post SELECT account_id, external_id FROM changed WHERE differs
     ) SELECT count(*) FILTER (WHERE differs)::int AS n FROM changed`,
  );
  await client.query("DROP TABLE zone_span, post_state, said_post, last_state, last_change");
  return rows[0]?.n ?? 0;
}
