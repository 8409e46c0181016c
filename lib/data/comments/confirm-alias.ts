import "server-only";
import type { PoolClient } from "pg";
import type { Platform } from "../../domain/model.ts";
import { InvalidRequestError } from "../../errors.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { recountComments } from "./recount-comments.ts";

/** How a further voice of an account is known: by the name that exports print, or by the handle of a member of staff. */
export type VoiceKind = "confirmed_name" | "staff_handle";

/** What came of confirming a voice. */
export interface ConfirmedVoice {
  readonly accountId: number;
  /** The name or handle as it is kept. */
  readonly value: string;
  /** False where it was confirmed before. */
  readonly isNew: boolean;
  /** Comments imported before that count as official now. */
  readonly comments: number;
}

interface VoicedAccount {
  readonly id: number;
  readonly handle: string;
}

/** A page name in the form in which it is kept. */
export function confirmedNameOf(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Locks the account and those that it speaks for: the others of its organization on its platform. */
async function lockVoiced(client: PoolClient, platform: Platform, handle: string): Promise<[number, number[]]> {
  const { rows } = await client.query<VoicedAccount & { own: boolean }>(
    `SELECT v.id, v.handle, v.id = a.id AS own FROM account AS a
       JOIN account AS v ON v.platform = a.platform AND (v.id = a.id OR v.organization_id = a.organization_id)
     WHERE a.platform = $1 AND a.handle_key = $2 ORDER BY v.id FOR UPDATE OF v`,
    [platform, handleKeyOf(handle)],
  );
  const own = rows.find((row) => row.own);
  if (!own) throw new InvalidRequestError("account_unknown", { platform, handle });
  return [own.id, rows.map((row) => row.id)];
}

/**
 * Keeps a name (or the handle of a member of staff) as a voice of an account, and counts anew what was imported before.
 * @throws InvalidRequestError `account_unknown`, `alias_blank`, and `alias_taken` where another account has it
 */
export async function confirmAlias(
  platform: Platform,
  handle: string,
  name: string,
  kind: VoiceKind = "confirmed_name",
): Promise<ConfirmedVoice> {
  const value = kind === "staff_handle" ? handleKeyOf(name) : confirmedNameOf(name);
  if (value === "") throw new InvalidRequestError("alias_blank");
  return inTransaction(async (client) => {
    const [accountId, voiced] = await lockVoiced(client, platform, handle);
    const { rowCount } = await client.query(
      "INSERT INTO account_alias (account_id, platform, kind, value) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
      [accountId, platform, kind, value],
    );
    const isNew = rowCount === 1;
    if (!isNew) {
      const { rows } = await client.query<VoicedAccount>(
        `SELECT a.id, a.handle FROM account_alias AS s JOIN account AS a ON a.id = s.account_id
         WHERE s.platform = $1 AND s.kind = $2 AND s.value = $3`,
        [platform, kind, value],
      );
      const [holder] = rows;
      if (holder && holder.id !== accountId)
        throw new InvalidRequestError("alias_taken", { name: value, handle: holder.handle });
    }
    return { accountId, value, isNew, comments: await recountComments(client, voiced) };
  });
}

/**
 * Takes a confirmed voice back and counts anew. Does nothing where the account has no such alias.
 * @throws InvalidRequestError `account_unknown`
 */
export async function withdrawAlias(
  platform: Platform,
  handle: string,
  value: string,
  kind: VoiceKind = "confirmed_name",
): Promise<number> {
  return inTransaction(async (client) => {
    const [accountId, voiced] = await lockVoiced(client, platform, handle);
    await client.query("DELETE FROM account_alias WHERE account_id = $1 AND kind = $2 AND value = $3", [
      accountId,
      kind,
      value,
    ]);
    return recountComments(client, voiced);
  });
}
