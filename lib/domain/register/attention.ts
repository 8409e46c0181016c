import type { Account, LocalDate } from "../model.ts";
import { addDays } from "../period.ts";
import { type AccountProof, newestProof, reviewDueDate } from "./proof.ts";

/** An account of which nothing was imported for more days than these is flagged. */
export const silentAfterDays = 60;

/** Why an account of the register needs somebody: no proof, a proof older than a year, no data for long. */
export const attentionKinds = ["unproven", "review_due", "no_data"] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/**
 * What an account of the register needs. Those of the demo, archived, closed and unreviewed ones need nothing here.
 * @param lastDate last local day of which something was imported; null where nothing ever was
 */
export function attentionOf(
  account: Pick<Account, "isDemo" | "isReviewed" | "isArchived" | "closedDate">,
  proofs: readonly Pick<AccountProof, "checkedDate">[],
  lastDate: LocalDate | null,
  today: LocalDate,
): AttentionKind[] {
  const { isDemo, isReviewed, isArchived, closedDate } = account;
  if (isDemo || !isReviewed || isArchived || (closedDate !== null && closedDate <= today)) return [];
  const newest = newestProof(proofs);
  const needs: AttentionKind[] = [];
  if (newest === null) needs.push("unproven");
  else if (reviewDueDate(newest.checkedDate) <= today) needs.push("review_due");
  if (lastDate === null || addDays(lastDate, silentAfterDays) < today) needs.push("no_data");
  return needs;
}
