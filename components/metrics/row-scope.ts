import { type ScopeRequest, scopeParamsOf } from "#lib/contract/scope-params.ts";
import type { EngagementRow } from "#lib/domain/metrics/engagement-rows.ts";
import type { Locale } from "#lib/domain/model.ts";
import type { Period } from "#lib/domain/period.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

/** The filter that holds exactly the posts of a row: its accounts, as rows without a region have no code. */
export function rowScope(
  row: Pick<EngagementRow, "region" | "platform" | "accounts">,
  request: ScopeRequest,
  period: Period,
): ScopeRequest {
  const picksAccounts = request.accounts.length > 0 || !row.region || !row.platform;
  return {
    ...period,
    regions: picksAccounts || !row.region ? [] : [row.region],
    platforms: picksAccounts || !row.platform ? [] : [row.platform],
    accounts: picksAccounts ? row.accounts.map(({ platform, handle }) => ({ platform, handle })) : [],
  };
}

/** Address of the posts of a filter, the greatest first. */
export function postsHref(scope: ScopeRequest, sort: "likes" | "comments" | "published", locale: Locale): string {
  const params = scopeParamsOf(scope);
  if (sort !== "published") params.set("sort", sort);
  return localePath(locale, `/posts?${params}`);
}
