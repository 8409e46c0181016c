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

/** A name or a handle in the form in which it is kept. */
function keptValueOf(name: string, kind: VoiceKind): string {
  return kind === "staff_handle" ? handleKeyOf(name) : confirmedNameOf(name);
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
  const value = keptValueOf(name, kind);
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

/** What came of taking a voice back. */
export type WithdrawnVoice = Omit<ConfirmedVoice, "isNew">;

/**
 * Takes a confirmed voice back, and counts anew what was imported before.
 * @returns the voice, with how many comments are no longer official
 * @throws InvalidRequestError `account_unknown`, and `alias_unknown` where the account has no such voice
 */
export async function withdrawAlias(
  platform: Platform,
  handle: string,
  name: string,
  kind: VoiceKind = "confirmed_name",
): Promise<WithdrawnVoice> {
  const value = keptValueOf(name, kind);
  return inTransaction(async (client) => {
    const [accountId, voiced] = await lockVoiced(client, platform, handle);
    const { rowCount } = await client.query(
      "DELETE FROM account_alias WHERE account_id = $1 AND kind = $2 AND value = $3",
      [accountId, kind, value],
    );
    if (rowCount === 0) throw new InvalidRequestError("alias_unknown", { name: value, handle });
    return { accountId, value, comments: await recountComments(client, voiced) };
  });
}
