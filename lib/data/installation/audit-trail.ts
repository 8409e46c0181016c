import "server-only";
import type { Prisma } from "#prisma/generated/client.ts";
import { startOfDay } from "../../domain/local-time.ts";
import type { LocalDate } from "../../domain/model.ts";
import { addDays } from "../../domain/period.ts";
import { getDatabase } from "../database/db.ts";

/** Which entries of the trail are wanted; null leaves nothing out. Days are those of a zone, both included. */
export interface AuditFilter {
  readonly person: string | null;
  readonly action: string | null;
  readonly entity: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Something that somebody did. */
export interface AuditRecord {
  readonly id: number;
  readonly at: Date;
  /** Null for a visitor. */
  readonly person: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: Prisma.JsonValue;
  readonly after: Prisma.JsonValue;
  readonly address: string | null;
}

/** Days of the trail begin when they begin here. */
export const auditZone = "Asia/Almaty";

/**
 * Entries, the newest first.
 * @param before number of an entry; only older ones are listed
 */
export async function listAudit(filter: AuditFilter, limit: number, before: number | null): Promise<AuditRecord[]> {
  const { person, action, entity, from, to } = filter;
  const rows = await getDatabase().prisma.auditEntry.findMany({
    where: {
      ...(person !== null && { actorName: person }),
      ...(action !== null && { action }),
      ...(entity !== null && { entity }),
      ...((from ?? to) !== null && {
        at: {
          ...(from && { gte: startOfDay(from, auditZone) }),
          ...(to && { lt: startOfDay(addDays(to, 1), auditZone) }),
        },
      }),
      ...(before !== null && { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(({ id, at, actorName, action: done, entity: what, entityId, before: was, after, address }) => ({
    id: Number(id),
    at,
    person: actorName,
    action: done,
    entity: what,
    entityId,
    before: was,
    after,
    address,
  }));
}

/** What the trail can be filtered by: the people, actions and entities that stand in it. */
export async function listAuditChoices(): Promise<Record<"people" | "actions" | "entities", string[]>> {
  const { rows } = await getDatabase().pool.query<Record<"people" | "actions" | "entities", string[] | null>>(
    `SELECT array_agg(DISTINCT actor_name ORDER BY actor_name) FILTER (WHERE actor_name IS NOT NULL) AS people,
            array_agg(DISTINCT action ORDER BY action) AS actions, array_agg(DISTINCT entity ORDER BY entity) AS entities
     FROM audit_entry`,
  );
  const [found] = rows;
  return { people: found?.people ?? [], actions: found?.actions ?? [], entities: found?.entities ?? [] };
}
