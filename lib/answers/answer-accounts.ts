import type { AccountsAnswer } from "#lib/contract/answers/accounts-answer.ts";
import type { AccountsQuestion } from "#lib/contract/questions/accounts-question.ts";
import { followersAt } from "#lib/data/followers.ts";
import { resolveScope } from "#lib/data/resolve-scope.ts";
import { accountKeyOf, organizationKeyOf } from "./account-keys.ts";

/** Later than any count, so that the newest one is found. */
const endOfTime = "9999-12-31";

/** The registered accounts of a scope, each with its newest follower count. */
export async function answerAccounts({ scope, language }: AccountsQuestion): Promise<AccountsAnswer> {
  const { accounts, accountIds } = await resolveScope(scope);
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
      };
    }),
  };
}
