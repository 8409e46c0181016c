import "server-only";
import type { ClientBase } from "pg";
import type { BackupHeader } from "./backup-format.ts";

/** Tables of which a backup keeps nothing: what lives for minutes, and keys to somebody's open browser. */
const fleeting = ["_prisma_migrations", "person_session", "verification", "rate_limit"];

type Tables = BackupHeader["tables"];

/** Each table after those that it refers to; within that by name. */
function inOrderOfReference(tables: Tables, references: ReadonlyMap<string, readonly string[]>): Tables {
  const ordered = new Set<Tables[number]>();
  const place = (table: Tables[number]): void => {
    if (ordered.has(table)) return;
    for (const target of references.get(table.name) ?? []) {
      const referred = tables.find(({ name }) => name === target && name !== table.name);
      if (referred) place(referred);
    }
    ordered.add(table);
  };
  for (const table of tables) place(table);
  return [...ordered];
}

/** The tables that a backup keeps, with their columns, in the order in which they can be filled. */
export async function describeTables(client: ClientBase): Promise<Tables> {
  const { rows: tables } = await client.query<Tables[number]>(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> ALL ($1)
     GROUP BY c.relname ORDER BY c.relname`,
    [fleeting],
  );
  const { rows: links } = await client.query<{ table: string; targets: string[] }>(
    `SELECT own.relname::text AS table, array_agg(other.relname::text) AS targets
     FROM pg_constraint AS k JOIN pg_class AS own ON own.oid = k.conrelid JOIN pg_class AS other ON other.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace GROUP BY own.relname`,
  );
  return inOrderOfReference(tables, new Map(links.map(({ table, targets }) => [table, targets])));
}

/** The last number that each column of running numbers has given. */
export async function describeSequences(client: ClientBase): Promise<BackupHeader["sequences"]> {
  const { rows } = await client.query<{ table: string; column: string; last: number }>(
    `SELECT c.relname::text AS table, a.attname::text AS column, s.last_value AS last
     FROM pg_sequences AS s
     JOIN pg_depend AS d ON d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass AND d.deptype IN ('a', 'i')
       AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
     JOIN pg_class AS c ON c.oid = d.refobjid
     JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
     WHERE s.schemaname = 'public' AND s.last_value IS NOT NULL
     ORDER BY 1, 2`,
  );
  return rows;
}
