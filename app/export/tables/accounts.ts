import { answerAccounts } from "#lib/answers/answer-accounts.ts";
import { resolveScope } from "#lib/data/facts/resolve-scope.ts";
import type { ExportTable } from "#lib/export/export-table.ts";
import { platformName, regionName } from "#lib/i18n/names.ts";
import { aboutOf, type ExportQuestion } from "../export-question.ts";

/** The register of accounts, each with its newest follower count. */
export async function accounts(question: ExportQuestion): Promise<ExportTable> {
  const { say, language, scope } = question;
  const everyDay = { ...scope, from: null, to: null };
  const { rows } = await answerAccounts({ scope: everyDay, url: null, language });
  const resolved = await resolveScope(everyDay);
  const title = say("titles.accounts");
  return {
    name: "accounts",
    title,
    columns: [
      { header: say("columns.region"), kind: "text" },
      { header: say("columns.organization"), kind: "text" },
      { header: say("columns.platform"), kind: "text" },
      { header: say("columns.handle"), kind: "text" },
      { header: say("columns.account"), kind: "text" },
      { header: say("columns.permalink"), kind: "text" },
      { header: say("columns.timeZone"), kind: "text" },
      { header: say("columns.opened"), kind: "date" },
      { header: say("columns.closed"), kind: "date" },
      { header: say("columns.reviewed"), kind: "text" },
      { header: say("columns.demo"), kind: "text" },
      { header: say("columns.followers"), kind: "integer" },
      { header: say("columns.followersDate"), kind: "date" },
      { header: say("columns.illustrative"), kind: "text" },
    ],
    rows: rows.map((row) => [
      regionName(row.region, language),
      row.organization?.name ?? null,
      platformName(row.platform),
      row.handle,
      row.name,
      row.permalink,
      row.timeZone,
      row.openedDate,
      row.closedDate,
      row.reviewed,
      row.demo,
      row.followers?.count ?? null,
      row.followers?.date ?? null,
      row.followers?.illustrative ?? null,
    ]),
    about: aboutOf(question, title, { accounts: resolved.accounts }),
  };
}
