import "server-only";
import type { LocalDate } from "../../domain/model.ts";
import { parseLocalDate } from "../../domain/period.ts";
import { type AccountProof, type ProofKind, proofKinds } from "../../domain/register/proof.ts";
import { InvalidRequestError } from "../../errors.ts";
import { getAccount } from "../accounts/accounts.ts";
import { getDatabase } from "../database/db.ts";
import { dateOf, localDateOf } from "../database/local-date.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";
import { todayHere } from "./today.ts";

/** What somebody says who looked. */
export interface NewProof {
  readonly kind: ProofKind;
  readonly url: string | null;
  readonly checkedBy: string;
  readonly checkedDate: LocalDate;
}

/** An address of the web, safe to link; null for anything else. */
function webAddressOf(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || text.length > 1000 || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "" ? href : null;
}

/**
 * A proof as it can be kept.
 * @throws InvalidRequestError `proof_url_malformed`, `invalid_day`, `day_out_of_range`, `checked_by_blank`
 */
export function checkedProof({ kind, url, checkedBy, checkedDate }: NewProof): NewProof {
  const address = url === null || url.trim() === "" ? null : webAddressOf(url.trim());
  if (address === null && (kind === "site_link" || (url ?? "").trim() !== "")) {
    throw new InvalidRequestError("proof_url_malformed");
  }
  if (parseLocalDate(checkedDate) === null) {
    throw new InvalidRequestError("invalid_day", { parameter: "checked", value: checkedDate });
  }
  const today = todayHere();
  if (checkedDate > today || checkedDate < "2000-01-01") {
    const range = { first: "2000-01-01", last: today };
    throw new InvalidRequestError("day_out_of_range", { parameter: "checked", value: checkedDate, ...range });
  }
  if (checkedBy.trim() === "") throw new InvalidRequestError("checked_by_blank");
  return { kind, url: address, checkedBy: checkedBy.trim(), checkedDate };
}

/** Keeps what shows that an account is official; that makes the next review due a year later. */
export async function addProof(accountId: number, given: NewProof, actor: Actor): Promise<void> {
  const proof = checkedProof(given);
  await getAccount(accountId);
  await getDatabase().prisma.accountProof.create({
    data: { accountId, ...proof, checkedDate: dateOf(proof.checkedDate) },
  });
  const after = { ...proof };
  await recordAudit({ actor, action: "account.proof", entity: "account", entityId: accountId, after });
}

/** Takes a proof back. Does nothing where the account has no such proof. */
export async function removeProof(accountId: number, id: number, actor: Actor): Promise<void> {
  const { prisma } = getDatabase();
  const proof = await prisma.accountProof.findUnique({ where: { accountId_id: { accountId, id } } });
  if (!proof) return;
  await prisma.accountProof.delete({ where: { accountId_id: { accountId, id } } });
  const { kind, url, checkedBy, checkedDate } = proof;
  const before = { kind, url, checkedBy, checkedDate: localDateOf(checkedDate) };
  await recordAudit({ actor, action: "account.proof_removed", entity: "account", entityId: accountId, before });
}

/** Proofs of some accounts by account, the newest first. */
export async function listProofs(accountIds: readonly number[]): Promise<ReadonlyMap<number, AccountProof[]>> {
  const rows = await getDatabase().prisma.accountProof.findMany({
    where: { accountId: { in: [...accountIds] } },
    orderBy: [{ checkedDate: "desc" }, { id: "desc" }],
  });
  const byAccount = new Map<number, AccountProof[]>();
  for (const { accountId, id, kind, url, checkedBy, checkedDate } of rows) {
    const known = proofKinds.find((name) => name === kind);
    if (known === undefined) continue;
    const proof = { id, kind: known, url, checkedBy, checkedDate: localDateOf(checkedDate) };
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), proof]);
  }
  return byAccount;
}
