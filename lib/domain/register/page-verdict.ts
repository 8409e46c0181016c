import type { Account, LocalDate } from "../model.ts";

/**
 * Whether a page is official: yes with proof; registered, its proof not yet noted; closed or given up; another name of
 * a registered page, which somebody else may hold by now; noted as not official; noted as pretending; nothing known.
 */
export const pageVerdicts = [
  "official",
  "registered",
  "retired",
  "former_handle",
  "unofficial",
  "impostor",
  "unknown",
] as const;
export type PageVerdict = (typeof pageVerdicts)[number];

/** Kinds of page that somebody noted as not official. */
export const notOfficialKinds = ["impostor", "unofficial"] as const;
export type NotOfficialKind = (typeof notOfficialKinds)[number];

/** What is known of a page that somebody asks about. */
export interface KnownOfPage {
  readonly noted: NotOfficialKind | null;
  readonly account: Pick<Account, "isReviewed" | "isArchived" | "closedDate"> | null;
  /** Whether the address names the account as it is called today, or by the network's own number. */
  readonly isPresentName: boolean;
  readonly hasProof: boolean;
  readonly today: LocalDate;
}

/** The answer to "is this page official?". A note outranks the register: a handle given up may be taken by others. */
export function pageVerdict({ noted, account, isPresentName, hasProof, today }: KnownOfPage): PageVerdict {
  if (noted !== null) return noted;
  if (account === null || !account.isReviewed) return "unknown";
  if (!isPresentName) return "former_handle";
  if (account.isArchived || (account.closedDate !== null && account.closedDate <= today)) return "retired";
  return hasProof ? "official" : "registered";
}
