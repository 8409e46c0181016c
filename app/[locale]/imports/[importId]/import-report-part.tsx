import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ImportCounts } from "#components/imports/import-counts.tsx";
import { ImportedAccounts } from "#components/imports/imported-accounts.tsx";
import { possibleVoiceCode } from "#components/imports/possible-voices.tsx";
import { RejectionTable } from "#components/imports/rejection-table.tsx";
import { WarningList } from "#components/imports/warning-list.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { accountNameOf } from "#lib/contract/scope-params.ts";
import { type ImportRecord, listImportAccounts, listRejections } from "#lib/data/imports/import-record.ts";
import { hasOriginal } from "#lib/data/imports/originals.ts";
import { importFormatName } from "#lib/i18n/issue-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

import { OriginalDecision, UndoDecision } from "./import-decision.tsx";
import { PossibleVoicesPart } from "./possible-voices-part.tsx";
import { SurveyReport } from "./survey-report.tsx";

const rejectionsPerPage = 50;
const linkedAccounts = 20;

interface ImportReportPartProps {
  readonly record: ImportRecord;
  /** Line after which rejected rows are shown. */
  readonly after: number;
}

async function Rejections({ record, after }: ImportReportPartProps) {
  const [text, locale] = await Promise.all([getTranslations("imports.rejections"), getLocale()]);
  const found = await listRejections(record.id, rejectionsPerPage + 1, after);
  const rejections = found.slice(0, rejectionsPerPage);
  const here = `/imports/${record.id}`;
  return (
    <Section
      id="rejections"
      title={text("title")}
      intro={text("intro")}
      actions={
        <a className={buttonClass()} href={`/export/rejected-rows?import=${record.id}&lang=${locale}`} download>
          {text("download")}
        </a>
      }
    >
      <RejectionTable rejections={rejections} />
      <p className="no-print">
        {after > 0 && (
          <Link className={buttonClass("quiet")} href={localePath(locale, `${here}#rejections`)}>
            {text("fromStart")}
          </Link>
        )}
        {found.length > rejectionsPerPage && (
          <Link
            className={buttonClass("quiet")}
            href={localePath(locale, `${here}?after=${rejections.at(-1)?.number}#rejections`)}
          >
            {text("next")}
          </Link>
        )}
      </p>
    </Section>
  );
}

/** What became of a file that was taken in, and where to go from here. */
export async function ImportReportPart({ record, after }: ImportReportPartProps) {
  const [text, dialogue, locale, accounts, isKept] = await Promise.all([
    getTranslations("imports"),
    getTranslations("dialogue.account"),
    getLocale(),
    listImportAccounts(record.id),
    hasOriginal(record.id),
  ]);
  const holdsComments = record.kind === "comments" || record.parts?.some(({ kind }) => kind === "comments");
  const remarks = record.warnings.filter(({ code }) => code !== possibleVoiceCode);
  const query = new URLSearchParams({ account: accounts.slice(0, linkedAccounts).map(accountNameOf).join(",") });
  return (
    <>
      <Section id="counts" title={text("counts.report")}>
        <ImportCounts counts={record} isDone />
      </Section>
      {record.kind === "survey" && <SurveyReport importId={record.id} />}
      {accounts.length > 0 && (
        <Section
          id="accounts"
          title={text("accounts.title")}
          actions={
            <>
              <Link className={buttonClass("primary")} href={localePath(locale, `/?${query}`)}>
                {text("actions.seeOverview")}
              </Link>
              <Link className={buttonClass()} href={localePath(locale, `/posts?${query}`)}>
                {text("actions.seePosts")}
              </Link>
              {holdsComments && (
                <Link className={buttonClass()} href={localePath(locale, `/dialogue?${query}`)}>
                  {dialogue("toDialogue")}
                </Link>
              )}
              <Link className={buttonClass()} href={localePath(locale, "/accounts")}>
                {text("accounts.attach")}
              </Link>
            </>
          }
        >
          <ImportedAccounts accounts={accounts} isDone />
        </Section>
      )}
      <PossibleVoicesPart importId={record.id} warnings={record.warnings} />
      {remarks.length > 0 && (
        <Section id="warnings" title={text("warnings.title")}>
          <WarningList warnings={remarks} />
        </Section>
      )}
      {record.rejected > 0 && <Rejections record={record} after={after} />}
      <Section id="recognition" title={text("recognition.title")}>
        <FactList
          facts={[
            {
              id: "format",
              label: text("recognition.format"),
              value: record.format === null ? text("recognition.none") : importFormatName(record.format, locale),
            },
            {
              id: "encoding",
              label: text("recognition.encoding"),
              value: record.encoding?.toUpperCase() ?? text("recognition.none"),
            },
          ]}
        />
      </Section>
      {isKept && <OriginalDecision record={record} />}
      {!record.isDemo && <UndoDecision record={record} />}
    </>
  );
}
