import type { Account } from "#lib/domain/model.ts";

/** Where figures come from, as source lines say it. */
export type SourceKind = "imports" | "demo" | "mixed";

export function sourceKindOf(accounts: readonly Pick<Account, "isDemo">[]): SourceKind {
  const demo = accounts.filter(({ isDemo }) => isDemo).length;
  if (demo === 0) return "imports";
  return demo === accounts.length ? "demo" : "mixed";
}
