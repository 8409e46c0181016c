import type { AccountsAnswer } from "#lib/contract/answers/accounts-answer.ts";
import type { AccountsQuestion } from "#lib/contract/questions/accounts-question.ts";
import { followersAt } from "#lib/data/facts/followers.ts";
import { resolveScope } from "#lib/data/facts/resolve-scope.ts";
import { listProofs } from "#lib/data/register/account-proofs.ts";
import { type CheckedPage, checkPage } from "#lib/data/register/check-page.ts";
import { accountKeyOf, organizationKeyOf } from "#lib/domain/metrics/row-keys.ts";
import type { AccountProof } from "#lib/domain/register/proof.ts";
import { reviewDueDate } from "#lib/domain/register/proof.ts";

/** Later than any count, so that the newest one is found. */
const endOfTime = "9999-12-31";

function checkOf({ page, verdict, note }: CheckedPage): AccountsAnswer["check"] {
  return { ...page, verdict, note };
}

/** The newest proof; who checked it is told to those who keep the register alone. */
function proofOf(proof: AccountProof | undefined): AccountsAnswer["rows"][number]["proof"] {
  if (!proof) return null;
  const { kind, url, checkedDate } = proof;
  return { kind, url, checkedDate, reviewDueDate: reviewDueDate(checkedDate) };
}

/**
 * The registered accounts of a scope, each with its newest follower count and proof; where a page is asked about,
 * whether it is official, and its account.
 * @throws InvalidRequestError `account_unknown`, `page_address_malformed`
 */
export async function answerAccounts({ scope, url, language }: AccountsQuestion): Promise<AccountsAnswer> {
  const checked = url === null ? null : await checkPage(url);
  const resolved = await resolveScope(scope);
  const accounts = resolved.accounts.filter(({ id }) => checked === null || id === checked.account?.id);
  const accountIds = accounts.map(({ id }) => id);
  const proofs = await listProofs(accountIds);
  const followers = new Map((await followersAt(accountIds, endOfTime)).map((count) => [count.accountId, count]));
  return {
    rows: accounts.map((account) => {
      const count = followers.get(account.id);
      return {
        ...accountKeyOf(account),
        externalId: account.externalId,
        permalink: account.permalink,
        region: account.organization?.regionCode ?? null,
        organization: organizationKeyOf(account.organization, language),
        timeZone: account.timeZone,
        openedDate: account.openedDate,
        closedDate: account.closedDate,
        reviewed: account.isReviewed,
        demo: account.isDemo,
        followers: count ? { count: count.followers, date: count.date, illustrative: count.isIllustrative } : null,
        archived: account.isArchived,
        proof: proofOf(proofs.get(account.id)?.[0]),
      };
    }),
    check: checked && checkOf(checked),
  };
}
