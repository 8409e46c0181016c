import "server-only";
import type { ClientBase } from "pg";
import { Prisma } from "#prisma/generated/client.ts";
import { getDatabase } from "../database/db.ts";

/** Who did something, and from where. */
export interface Actor {
  /** Null for a visitor and for the owner of the machine at the command line. */
  readonly id: string | null;
  /** As the trail shows them even after they are gone. */
  readonly name: string | null;
  /** Network address, where there is one. */
  readonly address: string | null;
}

/** Whoever runs commands on the machine itself. */
export const machineOwner: Actor = { id: null, name: "command line", address: null };

type Recorded = Prisma.InputJsonObject | null;

/** Something that was done. Texts of posts, passwords and tokens don't belong here. */
export interface AuditEvent {
  /** Entity and verb, such as `person.role` or `import.undo`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | number;
  readonly before?: Recorded;
  readonly after?: Recorded;
}

/** Adds a line to the trail of who changed what; nothing ever changes or removes one. */
export async function recordAudit({
  actor,
  action,
  entity,
  entityId,
  before,
  after,
}: AuditEvent & { readonly actor: Actor }): Promise<void> {
  await getDatabase().prisma.auditEntry.create({
    data: {
      actorId: actor.id,
      actorName: actor.name,
      address: actor.address,
      action,
      entity,
      entityId: String(entityId),
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
    },
  });
}

/** Adds many lines at once, in the transaction that did what they tell. */
export async function recordAudits(client: ClientBase, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
  const told = (document: Recorded | undefined) => (document ? JSON.stringify(document) : null);
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, address, action, entity, entity_id, "before", "after")
     SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[])`,
    [
      actor.id,
      actor.name,
      actor.address,
      events.map(({ action }) => action),
      events.map(({ entity }) => entity),
      events.map(({ entityId }) => String(entityId)),
      events.map(({ before }) => told(before)),
      events.map(({ after }) => told(after)),
    ],
  );
}
