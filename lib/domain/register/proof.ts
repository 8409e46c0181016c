import type { LocalDate } from "../model.ts";

/** What can show that a page is the body's own: a link on its own site, the network's mark, a letter of the body. */
export const proofKinds = ["site_link", "verified_mark", "letter"] as const;
export type ProofKind = (typeof proofKinds)[number];

/** Something that shows that a page is official, and when somebody last looked. */
export interface AccountProof {
  readonly id: number;
  readonly kind: ProofKind;
  /** Where it can be seen; a letter needs none. */
  readonly url: string | null;
  /** Who looked, as they were named then. */
  readonly checkedBy: string;
  readonly checkedDate: LocalDate;
}

/** The day a year later, by which a proof has to be looked at again; 29 February becomes 1 March. */
export function reviewDueDate(checkedDate: LocalDate): LocalDate {
  const [year = "", ...rest] = checkedDate.split("-");
  const monthDay = rest.join("-");
  return `${String(Number(year) + 1).padStart(4, "0")}-${monthDay === "02-29" ? "03-01" : monthDay}`;
}

/** The proof that was checked last, or null where there is none. */
export function newestProof<Proof extends Pick<AccountProof, "checkedDate">>(proofs: readonly Proof[]): Proof | null {
  return proofs.reduce<Proof | null>(
    (newest, proof) => (newest === null || proof.checkedDate > newest.checkedDate ? proof : newest),
    null,
  );
}
