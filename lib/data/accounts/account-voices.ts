import "server-only";
import { confirmedNameOf } from "../comments/confirm-alias.ts";
import { getDatabase } from "../database/db.ts";

/** Kinds of name that a person gave an account beside those that exports use. */
export const voiceKinds = ["confirmed_name", "staff_handle"] as const;

/** A name whose comments count as the organization's own. */
export interface AccountVoice {
  readonly kind: (typeof voiceKinds)[number];
  readonly value: string;
}

/** Which of some names were confirmed as the name of a page, as they were given. */
export async function findConfirmedNames(names: readonly string[]): Promise<ReadonlySet<string>> {
  const kept = new Map(names.map((name) => [confirmedNameOf(name), name]));
  const rows = await getDatabase().prisma.accountAlias.findMany({
    where: { kind: "confirmed_name", value: { in: [...kept.keys()] } },
    select: { value: true },
  });
  return new Set(rows.flatMap(({ value }) => kept.get(value) ?? []));
}

/** Names that a person confirmed as official voices of an account, page names first. */
export async function listVoices(accountId: number): Promise<AccountVoice[]> {
  const rows = await getDatabase().prisma.accountAlias.findMany({
    where: { accountId, kind: { in: [...voiceKinds] } },
    orderBy: [{ kind: "asc" }, { value: "asc" }],
    select: { kind: true, value: true },
  });
  return rows.flatMap(({ kind, value }) => {
    const known = voiceKinds.find((name) => name === kind);
    return known === undefined ? [] : [{ kind: known, value }];
  });
}
