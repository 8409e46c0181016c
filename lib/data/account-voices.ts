import "server-only";
import { getDatabase } from "./db.ts";

/** Kinds of name that a person gave an account beside those that exports use. */
export const voiceKinds = ["confirmed_name", "staff_handle"] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** A name whose comments count as the organization's own. */
export interface AccountVoice {
  readonly kind: VoiceKind;
  readonly value: string;
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
