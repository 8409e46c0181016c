import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { PoolClient } from "pg";
import type { RegisterRow } from "../../importers/register/read-register.ts";
import type { NewOrganization } from "../accounts/place-account.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { type Actor, type AuditEvent, recordAudits } from "../installation/audit.ts";
import { type AccountNote, noteEvents } from "./account-events.ts";
import {
  insertAccounts,
  insertOrganizations,
  insertProofs,
  type PlacedWrite,
  updateAccounts,
} from "./bulk-register.ts";
import { fieldsOf, type LockedAccount, lockForRegister } from "./lock-speakers.ts";
import { notesOfChange } from "./notes-of-change.ts";
import { type PlannedRow, planRegister } from "./plan-register.ts";
import { recountAccounts, type ZoneMove } from "./recount-account.ts";
import { todayHere } from "./today.ts";

/** Organizations that several rows name anew are registered once. */
async function placeRows(client: PoolClient, rows: readonly PlannedRow[]): Promise<[PlacedWrite[], AuditEvent[]]> {
  const keyOf = (organization: NewOrganization) => JSON.stringify(organization);
  const wanted = new Map<string, NewOrganization>();
  for (const { write } of rows) {
    if (write?.organization && !("id" in write.organization)) {
      wanted.set(keyOf(write.organization), write.organization);
    }
  }
  const ids = await insertOrganizations(client, [...wanted.values()]);
  const created = new Map([...wanted.keys()].map((key, at) => [key, ids[at] ?? null]));
  const placed = rows.flatMap(({ line, write }): PlacedWrite[] => {
    if (write === null) return [];
    const { organization } = write;
    const known = organization && "id" in organization ? organization.id : null;
    const organizationId = organization && !("id" in organization) ? created.get(keyOf(organization)) : known;
    return [{ ...write, line, organizationId: organizationId ?? null }];
  });
  const events = [...wanted].map(([key, { regionCode, kind, parentId = null, names }]): AuditEvent => {
    const entityId = String(created.get(key));
    const after = { regionCode, kind, parentId, ...names };
    return { action: "organization.create", entity: "organization", entityId, after };
  });
  return [placed, events];
}

const whereOf = (organization: number | null, timeZone: string) => ({ organization, timeZone });

/** What history and the audit trail say of an account that a row brought. */
function toldOfNew(write: PlacedWrite, id: number): { notes: AccountNote[]; events: AuditEvent[] } {
  const { platform, fields, organizationId } = write;
  const on = { entity: "account", entityId: id } as const;
  const events: AuditEvent[] = [{ ...on, action: "account.create", after: { platform, ...fields } }];
  if (organizationId === null) return { notes: [], events };
  const after = whereOf(organizationId, fields.timeZone);
  events.push({ ...on, action: "account.attach", before: whereOf(null, fields.timeZone), after });
  const note = { kind: "organization", before: null, after: String(organizationId) } as const;
  return { notes: [{ accountId: id, date: todayHere(), ...note }], events };
}

/** The same of an account that was there. */
function toldOfChange(write: PlacedWrite, before: LockedAccount): { notes: AccountNote[]; events: AuditEvent[] } {
  const { fields, organizationId } = write;
  const [id, left] = [before.id, before.organization_id];
  const on = { entity: "account", entityId: id } as const;
  const events: AuditEvent[] = [];
  const notes = [...notesOfChange(id, fieldsOf(before), fields)];
  if (organizationId !== null && organizationId !== left) {
    const named = { before: left === null ? null : String(left), after: String(organizationId) };
    notes.push({ accountId: id, date: todayHere(), kind: "organization", ...named });
    const after = whereOf(organizationId, fields.timeZone);
    events.push({ ...on, action: "account.attach", before: whereOf(left, before.time_zone), after });
  }
  if (!isDeepStrictEqual(fieldsOf(before), fields)) {
    events.push({ ...on, action: "account.update", before: { ...fieldsOf(before) }, after: { ...fields } });
  }
  return { notes, events };
}

/** Writes all rows at once. Returns the lines whose page somebody else registered meanwhile. */
async function writeRows(client: PoolClient, rows: readonly PlannedRow[], actor: Actor): Promise<Set<number>> {
  const [placed, events] = await placeRows(client, rows);
  const organizationIds = placed.flatMap(({ organizationId }) => organizationId ?? []);
  const known = placed.flatMap(({ accountId }) => accountId ?? []);
  const locked = new Map((await lockForRegister(client, known, organizationIds)).map((row) => [row.id, row]));
  const created = await insertAccounts(
    client,
    placed.filter(({ accountId }) => accountId === null),
  );
  await updateAccounts(
    client,
    placed.filter(({ accountId }) => accountId !== null),
  );
  const notes: AccountNote[] = [];
  const proven: { id: number; write: PlacedWrite }[] = [];
  const moves: ZoneMove[] = [];
  const taken = new Set<number>();
  for (const write of placed) {
    const id = write.accountId ?? created.get(write.line);
    const before = id === undefined ? undefined : locked.get(id);
    if (id === undefined || (write.accountId !== null && !before)) {
      taken.add(write.line);
      continue;
    }
    const told = before ? toldOfChange(write, before) : toldOfNew(write, id);
    notes.push(...told.notes);
    events.push(...told.events);
    if (write.proof) {
      proven.push({ id, write });
      events.push({ action: "account.proof", entity: "account", entityId: id, after: { ...write.proof } });
    }
    if (before && before.time_zone !== write.fields.timeZone) {
      moves.push({ accountId: id, zone: write.fields.timeZone });
    }
  }
  await insertProofs(client, proven);
  await noteEvents(client, notes);
  await recountAccounts(client, [...locked.keys(), ...created.values()], moves);
  await recordAudits(client, actor, events);
  return taken;
}

/**
 * Does what a file says of the register: all of it, or nothing where it fails. Rows that are refused are left out and
 * told, as `planRegister` tells them.
 */
export async function applyRegister(rows: readonly RegisterRow[], actor: Actor): Promise<PlannedRow[]> {
  const planned = await planRegister(rows);
  const taken = await inTransaction((client) => writeRows(client, planned, actor));
  return planned.map((row) => {
    if (!taken.has(row.line)) return row;
    const refusal = { code: "account_exists", params: { platform: row.platform, handle: row.handle } };
    return { ...row, verdict: "refused", changes: [], refusal, write: null };
  });
}
