import type { LocalDate } from "../model.ts";

/** What can happen to an account in the register. */
export const accountEventKinds = [
  "organization",
  "handle",
  "name",
  "opened",
  "closed",
  "archived",
  "restored",
  "merged",
] as const;
export type AccountEventKind = (typeof accountEventKinds)[number];

/** Something that happened to an account. */
export interface AccountEvent {
  readonly id: number;
  readonly date: LocalDate;
  readonly kind: AccountEventKind;
  /** Number of an organization, else the words themselves. */
  readonly before: string | null;
  readonly after: string | null;
}
