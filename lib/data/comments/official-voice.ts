import "server-only";
import type { PoolClient } from "pg";
import type { Platform } from "../../domain/model.ts";
import { type AuthorHasher, type AuthorKey, openAuthorHasher } from "./author-hash.ts";

interface VoiceRow {
  account_id: number;
  platform: Platform;
  kind: string;
  value: string;
  knows_id: boolean;
}

/** By which key of an author each kind of name is compared. */
const keyOfKind: Readonly<Record<string, AuthorKey>> = {
  external_id: "id",
  handle: "handle",
  staff_handle: "handle",
  name: "name",
  confirmed_name: "name",
};

/** Names of the accounts that speak for an account: itself and the others of its organization on its platform. */
const voices = `
  SELECT a.id AS account_id, v.id, a.platform, v.handle_key, v.external_id, v.name,
    v.external_id IS NOT NULL OR EXISTS (SELECT FROM account_alias AS s WHERE s.account_id = v.id AND s.kind = 'external_id') AS knows_id
  FROM account AS a JOIN account AS v ON v.platform = a.platform AND (v.id = a.id OR v.organization_id = a.organization_id)
  WHERE a.id = ANY($1::int[])`;

async function fillKeys(client: PoolClient, hasher: AuthorHasher, accountIds: readonly number[]): Promise<void> {
  const { rows } = await client.query<VoiceRow>(
    `WITH voice AS (${voices})
     SELECT account_id, platform, 'external_id' AS kind, external_id AS value, knows_id FROM voice WHERE external_id IS NOT NULL
     UNION SELECT account_id, platform, 'handle', handle_key, knows_id FROM voice
     UNION SELECT account_id, platform, 'name', name, knows_id FROM voice WHERE name IS NOT NULL
     UNION SELECT v.account_id, v.platform, s.kind, s.value, v.knows_id FROM voice AS v JOIN account_alias AS s ON s.account_id = v.id`,
    [accountIds],
  );
  const known = rows.flatMap((row) => {
    const key = keyOfKind[row.kind];
    return key === undefined ? [] : [{ ...row, key }];
  });
  await client.query(`
    DROP TABLE IF EXISTS official_key;
    CREATE TEMP TABLE official_key (account_id int, kind text, hash bytea, knows_id boolean) ON COMMIT DROP`);
  await client.query(
    "INSERT INTO official_key SELECT * FROM unnest($1::int[], $2::text[], $3::bytea[], $4::boolean[])",
    [
      known.map((row) => row.account_id),
      known.map((row) => row.kind),
      known.map((row) => hasher.hash(row.platform, row.key, row.value)),
      known.map((row) => row.knows_id),
    ],
  );
}

/**
 * Commenters who are official voices: official keys as `k` with commenters as `c`. Ids and handles name one account each;
 * a mere name counts only where nothing surer is known of both, unless a person has confirmed it.
 */
const voiceConditions = [
  "k.kind = 'external_id' AND c.author_hash = k.hash AND c.has_id",
  "k.kind IN ('handle', 'staff_handle') AND c.handle_hash = k.hash",
  "k.kind = 'confirmed_name' AND c.name_hash = k.hash",
  "k.kind = 'name' AND c.name_hash = k.hash AND c.handle_hash IS NULL AND NOT (c.has_id AND k.knows_id)",
] as const;

/**
 * Those among all known commenters, asked for voice by voice: of `commenter`, which grows within the transaction, the
 * planner may believe that it is empty, and would compare all with all.
 */
const voicesKnown = voiceConditions
  .map(
    (condition) => `SELECT m.account_id, m.author_hash FROM official_key AS k CROSS JOIN LATERAL (
      SELECT c.account_id, c.author_hash FROM commenter AS c WHERE c.account_id = k.account_id AND ${condition} OFFSET 0) AS m`,
  )
  .join(" UNION ");

/** Those among the commenters of which something was learned just now. */
const voicesLearned = voiceConditions
  .map(
    (condition) =>
      `SELECT c.account_id, c.author_hash FROM kept_commenter AS c JOIN official_key AS k ON c.account_id = k.account_id AND ${condition}`,
  )
  .join(" UNION ");

/**
 * Whether a comment of a known author is official, as far as is known today: whatever an import said of it at its time,
 * voices are confirmed, withdrawn and merged since then.
 */
export const speaksForAccount = (commenter: string, comment: string) =>
  `(${commenter}.is_official OR coalesce(${comment}.is_by_account, false))`;

/**
 * Weighs all known commenters of the accounts anew: after an alias was confirmed or an account changed its
 * organization. Comments whose author changed sides are changed, and their posts noted in `affected_thread`.
 * @returns how many comments changed sides
 */
export async function recountVoices(client: PoolClient, accountIds: readonly number[]): Promise<number> {
  await fillKeys(client, await openAuthorHasher(), accountIds);
  await client.query(`
    DROP TABLE IF EXISTS voice_commenter;
    CREATE TEMP TABLE voice_commenter ON COMMIT DROP AS ${voicesKnown};
    ANALYZE voice_commenter`);
  await client.query(
    `CREATE TEMP TABLE turned_commenter ON COMMIT DROP AS
     SELECT v.account_id, v.author_hash, true AS is_official FROM voice_commenter AS v CROSS JOIN LATERAL (
       SELECT FROM commenter AS c WHERE c.account_id = v.account_id AND c.author_hash = v.author_hash AND NOT c.is_official OFFSET 0) AS m
     UNION ALL SELECT m.account_id, m.author_hash, false FROM commenter AS m WHERE m.account_id = ANY($1::int[]) AND m.is_official
       AND NOT EXISTS (SELECT FROM voice_commenter AS v WHERE v.account_id = m.account_id AND v.author_hash = m.author_hash)`,
    [accountIds],
  );
  const { rowCount } = await client.query(
    `UPDATE commenter AS m SET is_official = t.is_official FROM turned_commenter AS t
     WHERE m.account_id = t.account_id AND m.author_hash = t.author_hash`,
  );
  let turned = 0;
  if ((rowCount ?? 0) > 0) {
    const changed = await client.query(
      `WITH changed AS (
         UPDATE comment AS c SET is_official = ${speaksForAccount("t", "c")} FROM turned_commenter AS t
         WHERE c.account_id = t.account_id AND c.author_hash = t.author_hash
           AND c.is_official IS DISTINCT FROM ${speaksForAccount("t", "c")}
         RETURNING c.account_id, c.post_external_id, c.local_date
       ), days AS (
         INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM changed
       ), threads AS (
         INSERT INTO affected_thread SELECT DISTINCT account_id, post_external_id FROM changed
       ) SELECT count(*)::int AS n FROM changed`,
    );
    turned = changed.rows[0]?.n ?? 0;
  }
  await client.query("DROP TABLE turned_commenter");
  return turned;
}

/** Temporary table of the commenters of whom `keepCommenters` learned something; it finds it empty. */
export const createKeptCommenters =
  "CREATE TEMP TABLE kept_commenter (account_id int, author_hash bytea, has_id boolean, handle_hash bytea, name_hash bytea) ON COMMIT DROP";

/**
 * Keeps who wrote the staged comments, as hashes, and marks those of official voices; where one of them is known only
 * now, what they wrote before as well. `recountVoices` has to have been asked for the accounts before, in the same
 * transaction: it leaves the official ones in `voice_commenter`. Comments of those who have turned are looked for voice by
 * voice: mostly none has, and a join would read all comments of the database for each part of a file.
 */
export const keepCommenters = `
  WITH kept AS (
    INSERT INTO commenter AS known (account_id, author_hash, has_id, handle_hash, name_hash, is_official)
    SELECT DISTINCT ON (a.account_id, s.author_hash) a.account_id, s.author_hash, s.has_id, s.handle_hash, s.name_hash, false
    FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref WHERE s.has_id IS NOT NULL
    ORDER BY a.account_id, s.author_hash, (s.handle_hash IS NULL)::int + (s.name_hash IS NULL)::int, s.place DESC
    ON CONFLICT (account_id, author_hash) DO UPDATE SET
      handle_hash = coalesce(excluded.handle_hash, known.handle_hash), name_hash = coalesce(excluded.name_hash, known.name_hash)
    WHERE (known.handle_hash, known.name_hash) IS DISTINCT FROM
      (coalesce(excluded.handle_hash, known.handle_hash), coalesce(excluded.name_hash, known.name_hash))
    RETURNING account_id, author_hash, has_id, handle_hash, name_hash
  ) INSERT INTO kept_commenter SELECT * FROM kept;
  WITH turned AS (
    UPDATE commenter AS m SET is_official = true FROM (${voicesLearned}) AS v
    WHERE m.account_id = v.account_id AND m.author_hash = v.author_hash AND NOT m.is_official
    RETURNING m.account_id, m.author_hash
  ), voices AS (
    INSERT INTO voice_commenter SELECT * FROM turned
  ), changed AS (
    UPDATE comment SET is_official = true WHERE ctid = ANY (ARRAY(
      SELECT c.ctid FROM turned AS t CROSS JOIN LATERAL (
        SELECT k.ctid FROM comment AS k
        WHERE k.account_id = t.account_id AND k.author_hash = t.author_hash AND k.is_official IS NOT true OFFSET 0) AS c))
    RETURNING account_id, post_external_id, local_date
  ), days AS (
    INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM changed
  ) INSERT INTO affected_thread SELECT DISTINCT account_id, post_external_id FROM changed;
  UPDATE staged_comment AS s SET is_official = true FROM staged_account AS a, voice_commenter AS m
  WHERE a.ref = s.account_ref AND m.account_id = a.account_id AND m.author_hash = s.author_hash AND s.is_official IS NOT true`;
