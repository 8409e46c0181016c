import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { listSurveys, type SurveyOverview } from "#lib/data/surveys/surveys.ts";
import { demoSurveyNotice } from "#lib/domain/demo/demo-notices.ts";
import { localDateOf } from "#lib/domain/local-time.ts";
import { formatCount, formatPeriod, noValue } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("survey"))("title") };
}

/** All surveys, and the ways to bring one in or to audit a printed one. */
export default async function SurveysPage() {
  const access = await requirePage("aggregates.read");
  const [text, locale, surveys] = await Promise.all([getTranslations("survey"), getLocale(), listSurveys()]);
  const importLink = access.may("imports.write") && (
    <Link className={buttonClass("primary")} href={localePath(locale, "/imports")}>
      {text("list.import")}
    </Link>
  );
  const auditLink = (
    <Link className={buttonClass()} href={localePath(locale, "/surveys/audit")}>
      {text("list.audit")}
    </Link>
  );
  if (surveys.length === 0) {
    return (
      <StateMessage
        title={text("list.noneTitle")}
        actions={
          <>
            {importLink}
            {auditLink}
          </>
        }
      >
        {text("list.none")}
      </StateMessage>
    );
  }
  const columns: Column<SurveyOverview>[] = [
    {
      id: "name",
      header: text("list.name"),
      isRowHeader: true,
      cell: (survey) => (
        <>
          <Link href={localePath(locale, `/surveys/${survey.id}`)}>{surveyTitle(survey, locale)}</Link>{" "}
          {survey.isDemo && <Tag>{text("list.demo")}</Tag>}
        </>
      ),
    },
    {
      id: "languages",
      header: text("list.languages"),
      isSecondary: true,
      cell: ({ languages }) => languages.map((language) => text(`languageNames.${language}`)).join(", ") || noValue,
    },
    {
      id: "responses",
      header: text("list.responses"),
      numeric: true,
      cell: ({ responses }) => formatCount(responses, locale),
    },
    {
      id: "questions",
      header: text("list.questions"),
      numeric: true,
      cell: ({ questions }) => formatCount(questions, locale),
      isSecondary: true,
    },
    {
      id: "period",
      header: text("list.period"),
      isSecondary: true,
      cell: ({ firstAt, lastAt }) =>
        firstAt && lastAt
          ? formatPeriod({ from: localDateOf(firstAt, "Asia/Almaty"), to: localDateOf(lastAt, "Asia/Almaty") }, locale)
          : noValue,
    },
    {
      id: "waiting",
      header: text("list.waiting"),
      cell: ({ id, waiting }) =>
        waiting === 0 ? (
          noValue
        ) : (
          <Link href={localePath(locale, `/surveys/${id}/codebook`)}>{text("list.confirm", { count: waiting })}</Link>
        ),
    },
  ];
  return (
    <>
      <PageHead
        title={text("title")}
        lead={text("lead")}
        actions={
          <>
            {importLink}
            {auditLink}
            <Link className={buttonClass()} href={localePath(locale, "/surveys/expectation")}>
              {text("list.expectation")}
            </Link>
          </>
        }
      />
      <DataTable caption={text("list.caption")} columns={columns} rows={surveys} rowKey={({ id }) => id} />
      {surveys.some(({ isDemo }) => isDemo) && <Note>{demoSurveyNotice[locale]}</Note>}
    </>
  );
}
