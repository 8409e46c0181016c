import "server-only";
import type { LocalDate } from "../../domain/model.ts";
import type { AccountFields } from "./account-change.ts";
import type { AccountNote } from "./account-events.ts";
import { todayHere } from "./today.ts";

/** What history tells of a change of fields, each with the day of which it tells. */
export function notesOfChange(accountId: number, before: AccountFields, after: AccountFields): AccountNote[] {
  const today = todayHere();
  const fields: [kind: AccountNote["kind"], field: keyof AccountFields, date: LocalDate | null][] = [
    ["handle", "handle", today],
    ["name", "name", today],
    ["opened", "openedDate", after.openedDate],
    ["closed", "closedDate", after.closedDate],
  ];
  return fields
    .filter(([, field]) => before[field] !== after[field])
    .map(([kind, field, date]) => ({
      accountId,
      date: date ?? today,
      kind,
      before: before[field],
      after: after[field],
    }));
}
