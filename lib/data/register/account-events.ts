import "server-only";
import type { ClientBase } from "pg";
import type { LocalDate } from "../../domain/model.ts";
import { type AccountEvent, accountEventKinds } from "../../domain/register/account-event.ts";
import { getDatabase } from "../database/db.ts";
import { localDateOf } from "../database/local-date.ts";

/** Notes what happened to an account, in the transaction in which it happens. */
export async function noteEvent(
  client: ClientBase,
  accountId: number,
  date: LocalDate,
  { kind, before, after }: Pick<AccountEvent, "kind" | "before" | "after">,
): Promise<void> {
  await client.query(
    'INSERT INTO account_event (account_id, date, kind, "before", "after") VALUES ($1, $2, $3, $4, $5)',
    [accountId, date, kind, before, after],
  );
}

/** Something that history keeps of an account. */
export interface AccountNote extends Pick<AccountEvent, "kind" | "before" | "after" | "date"> {
  readonly accountId: number;
}

/** Notes many at once. */
export async function noteEvents(client: ClientBase, notes: readonly AccountNote[]): Promise<void> {
  await client.query(
    `INSERT INTO account_event (account_id, date, kind, "before", "after")
     SELECT * FROM unnest($1::int[], $2::date[], $3::text[], $4::text[], $5::text[])`,
    [
      notes.map(({ accountId }) => accountId),
      notes.map(({ date }) => date),
      notes.map(({ kind }) => kind),
      notes.map(({ before }) => before),
      notes.map(({ after }) => after),
    ],
  );
}

/** What happened to an account, newest first. */
export async function listAccountEvents(accountId: number): Promise<AccountEvent[]> {
  const rows = await getDatabase().prisma.accountEvent.findMany({
    where: { accountId },
    orderBy: [{ date: "desc" }, { id: "desc" }],
  });
  return rows.flatMap(({ id, date, kind, before, after }) => {
    const known = accountEventKinds.find((name) => name === kind);
    return known === undefined ? [] : [{ id, date: localDateOf(date), kind: known, before, after }];
  });
}
