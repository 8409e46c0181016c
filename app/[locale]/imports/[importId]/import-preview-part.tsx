import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ImportCounts } from "#components/imports/import-counts.tsx";
import { officeZone } from "#components/imports/import-view.ts";
import { ImportedAccounts } from "#components/imports/imported-accounts.tsx";
import { Recognition } from "#components/imports/recognition.tsx";
import { RejectionTable } from "#components/imports/rejection-table.tsx";
import { SampleRows } from "#components/imports/sample-rows.tsx";
import { WarningList } from "#components/imports/warning-list.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { Section } from "#components/ui/section.tsx";
import { type ImportRecord, listSameFile } from "#lib/data/imports/import-record.ts";
import { findOpenDateOrder } from "#lib/data/imports/open-date-order.ts";
import { formatCount, formatInstant } from "#lib/i18n/format.ts";
import { isProfileFormat } from "#lib/i18n/issue-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { DateOrderQuestion } from "./date-order-question.tsx";
import { ImportDecision, ImportOptionsSection } from "./import-decision.tsx";
import { SurveyChoice } from "./survey-choice.tsx";
import { SurveyPreview } from "./survey-preview.tsx";

/** The same bytes, taken in before: said before anything is done. */
async function SameFileNote({ record }: { readonly record: ImportRecord }) {
  const [text, locale, same] = await Promise.all([
    getTranslations("imports.detail"),
    getLocale(),
    listSameFile(record),
  ]);
  if (same.length === 0) return null;
  return (
    <Note tone="notice">
      <p>
        {text("sameFile")}{" "}
        {same.map(({ id, finishedAt, createdAt }, index) => (
          <span key={id}>
            {index > 0 && "; "}
            <Link href={localePath(locale, `/imports/${id}`)}>
              {formatInstant(finishedAt ?? createdAt, officeZone, locale)}
            </Link>
          </span>
        ))}
        . {text("sameFileNote")}
      </p>
    </Note>
  );
}

/** Everything a person needs to say yes or no. */
export async function ImportPreviewPart({ record }: { readonly record: ImportRecord }) {
  const [text, mapping, locale] = await Promise.all([
    getTranslations("imports"),
    getTranslations("mapping"),
    getLocale(),
  ]);
  const { preview } = record;
  if (!preview) return null;
  const { recognition, capturedAt, accounts, rejections, sample } = preview;
  // What is asked above need not be said again.
  const warnings = preview.warnings.filter((warning) => warning !== findOpenDateOrder(preview.warnings));
  const isUnchanged = preview.created + preview.updated === 0 && preview.unchanged > 0;
  return (
    <>
      <SameFileNote record={record} />
      <DateOrderQuestion record={record} />
      {preview.survey && <SurveyPreview survey={preview.survey} />}
      <Section id="counts" title={text("counts.preview")}>
        <ImportCounts counts={preview} isDone={false} />
        {isUnchanged && <Note>{text("detail.nothingNew")}</Note>}
        <ImportDecision record={record} />
      </Section>
      {warnings.length > 0 && (
        <Section id="warnings" title={text("warnings.title")}>
          <WarningList warnings={warnings} />
        </Section>
      )}
      {accounts.length > 0 && (
        <Section id="accounts" title={text("accounts.title")}>
          <ImportedAccounts accounts={accounts} isDone={false} />
          {accounts.some(({ isNew }) => isNew) && <Note>{text("accounts.unreviewed")}</Note>}
        </Section>
      )}
      {sample.length > 0 && (
        <Section
          id="sample"
          title={text("sample.title")}
          intro={text("sample.intro", { zone: record.options.timeZone ?? text("sample.zoneOfFile") })}
        >
          <SampleRows rows={sample} />
        </Section>
      )}
      {rejections.length > 0 && (
        <Section id="rejections" title={text("rejections.title")} intro={text("rejections.intro")}>
          <RejectionTable rejections={rejections} />
          {preview.rejected > rejections.length && (
            <Note>{text("rejections.first", { count: formatCount(rejections.length, locale) })}</Note>
          )}
        </Section>
      )}
      <Section
        id="recognition"
        title={text("recognition.title")}
        actions={
          isProfileFormat(recognition.format) && (
            <Link className={buttonClass()} href={localePath(locale, `/imports/${record.id}/mapping`)}>
              {mapping("changeMapping")}
            </Link>
          )
        }
      >
        <Recognition recognition={recognition} capturedAt={capturedAt} />
      </Section>
      {preview.survey ? (
        <SurveyChoice record={record} survey={preview.survey} />
      ) : (
        <ImportOptionsSection record={record} />
      )}
    </>
  );
}
