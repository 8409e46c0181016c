import "server-only";
import type { Account } from "../../domain/model.ts";
import { type PageVerdict, pageVerdict } from "../../domain/register/page-verdict.ts";
import { InvalidRequestError } from "../../errors.ts";
import { type PageAddress, readPageAddress } from "../../importers/cells/page-address.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { findAccountByHandle } from "../accounts/accounts.ts";
import { listProofs } from "./account-proofs.ts";
import { findNotOfficialPage } from "./not-official-pages.ts";
import { todayHere } from "./today.ts";

/** Whether a page is official, and what is known of it. */
export interface CheckedPage {
  readonly page: PageAddress;
  readonly verdict: PageVerdict;
  readonly account: Account | null;
  /** What was noted of a page that is not official. */
  readonly note: string | null;
}

/** The account that a page's number names, else its handle. VK writes the number of a group with and without a minus. */
async function findAccountOf({ platform, handle, externalId }: PageAddress): Promise<Account | null> {
  const numbers = externalId === null ? [] : platform === "vk" ? [externalId, `-${externalId}`] : [externalId];
  for (const name of [...numbers, ...(handle === null ? [] : [handle])]) {
    const account = await findAccountByHandle(platform, name);
    if (account) return account;
  }
  return null;
}

/** Whether an address names an account as it is called today; a number is never given to another page. */
function isNamedBy(account: Account, { handle, externalId }: PageAddress): boolean {
  if (handle !== null && handleKeyOf(account.handle) === handleKeyOf(handle)) return true;
  return externalId !== null;
}

/**
 * Answers "is this page official?" for an address on any network. Nothing is fetched: the register alone is asked.
 * @throws InvalidRequestError `page_address_malformed`
 */
export async function checkPage(address: string): Promise<CheckedPage> {
  const page = readPageAddress(address);
  if (page === null) throw new InvalidRequestError("page_address_malformed", { value: address.slice(0, 200) });
  const noted = await findNotOfficialPage(page);
  const account = await findAccountOf(page);
  const proofs = account ? ((await listProofs([account.id])).get(account.id) ?? []) : [];
  const verdict = pageVerdict({
    noted: noted?.kind ?? null,
    account,
    isPresentName: account !== null && isNamedBy(account, page),
    hasProof: proofs.length > 0,
    today: todayHere(),
  });
  return { page, verdict, account, note: noted?.note ?? null };
}
