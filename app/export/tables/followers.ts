import { followersAround } from "#lib/data/facts/followers-around.ts";
import { resolveScope } from "#lib/data/facts/resolve-scope.ts";
import { followersAt } from "#lib/domain/metrics/followers.ts";
import type { ExportTable } from "#lib/export/export-table.ts";
import { platformName } from "#lib/i18n/names.ts";
import { placeName } from "#lib/i18n/place-name.ts";
import { aboutOf, type ExportQuestion, metricColumn, placeWordsOf } from "../export-question.ts";

/** Figure 1 of the study: followers of each account at the end of the period. */
export async function followers(question: ExportQuestion): Promise<ExportTable> {
  const { say, language } = question;
  const { accounts, accountIds, period } = await resolveScope(question.scope);
  const counts = Map.groupBy(
    period ? await followersAround(accountIds, [period.to]) : [],
    ({ accountId }) => accountId,
  );
  const title = say("titles.followers");
  return {
    name: "followers",
    title,
    columns: [
      { header: say("columns.region"), kind: "text" },
      { header: say("columns.platform"), kind: "text" },
      { header: say("columns.handle"), kind: "text" },
      metricColumn("followers", "integer", question),
      { header: say("columns.followersDate"), kind: "date" },
      { header: say("columns.illustrative"), kind: "text" },
    ],
    rows: accounts.map((account) => {
      const own = counts.get(account.id) ?? [];
      const total = period && followersAt(own, period.to);
      return [
        placeName(
          { region: account.organization?.regionCode ?? null, accounts: [account] },
          language,
          placeWordsOf(question),
        ),
        platformName(account.platform),
        account.handle,
        total?.count ?? null,
        total?.date ?? null,
        own.find(({ date }) => date === total?.date)?.isIllustrative ?? null,
      ];
    }),
    about: aboutOf(question, title, { period, accounts, metrics: ["followers"] }),
  };
}
