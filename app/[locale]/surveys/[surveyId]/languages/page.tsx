import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { optionLabel } from "#lib/answers/surveys/answer-survey-tables.ts";
import { leastPeopleFor } from "#lib/answers/surveys/least-people.ts";
import { countAnswers } from "#lib/data/surveys/count-answers.ts";
import type { Locale } from "#lib/domain/model.ts";
import { labelIn } from "#lib/domain/survey/codebook.ts";
import { compareLanguages, type LanguageComparison, readableP } from "#lib/domain/survey/compare-languages.ts";
import { type PublishedTable, publishTable } from "#lib/domain/survey/publish-table.ts";
import { rowCodes } from "#lib/domain/survey/table-rows.ts";
import { formatCount, formatDecimal, formatPercent, formatPValue, noValue } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "../find-survey.ts";
import styles from "./languages-page.module.css";

interface LanguagesPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
}

interface ComparedRow {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  readonly comparison: LanguageComparison;
  readonly published: ReadonlyMap<Locale | null, PublishedTable>;
  readonly test: LanguageComparison["test"];
  readonly place: number;
  readonly option: string | null;
  readonly answers: number;
  readonly isFirst: boolean;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("survey"))("languages.title") };
}

/** The languages of a survey side by side, before their answers are pooled. */
export default async function LanguagesPage({ params }: LanguagesPageProps) {
  const access = await requirePage("aggregates.read");
  const survey = await findSurvey((await params).surveyId);
  if (!survey) notFound();
  const [text, locale] = await Promise.all([getTranslations("survey"), getLocale()]);
  const least = leastPeopleFor(access, survey, 0);
  const compared = await Promise.all(
    survey.codebook.questions
      .filter((question) => rowCodes(question).length > 0)
      .map(async (question) => {
        const counts = await countAnswers(survey, question.code, { filters: [], languages: [] });
        const comparison = compareLanguages(survey.codebook, question, counts);
        const published = new Map(
          comparison.languages.map(({ language, table }) => [language, publishTable(table, least)]),
        );
        return { question, comparison, published };
      }),
  );
  const languages = compared[0]?.comparison.languages.map(({ language }) => language) ?? [];
  const rows = compared.flatMap(({ question, comparison, published }) => {
    const isAnyHidden = [...published.values()].some((each) => each.isAnyHidden);
    const codes = comparison.languages[0]?.table.rows.map(({ code }) => code) ?? [];
    return codes.map(
      (option, place): ComparedRow => ({
        key: `${question.code} ${option}`,
        question: labelIn(question.labels, locale, question.code),
        answer: optionLabel(question, option, locale) ?? text("figure.notListedLabel"),
        comparison,
        published,
        // A test next to the counts that are shown would give the others away.
        test: isAnyHidden ? null : comparison.test,
        option,
        place,
        answers: codes.length,
        isFirst: place === 0,
      }),
    );
  });
  const spanning = (row: ComparedRow) => (row.isFirst ? row.answers : 0);
  const columns: Column<ComparedRow>[] = [
    {
      id: "question",
      header: text("languages.question"),
      isRowHeader: true,
      rowSpan: spanning,
      isSecondary: true,
      cell: ({ question }) => question,
    },
    {
      id: "answer",
      header: text("languages.answers"),
      cell: ({ isFirst, question, answer }) => (
        <>
          {isFirst && <strong className={styles.question}>{question}</strong>}
          {answer}
        </>
      ),
    },
    ...languages.map(
      (language): Column<ComparedRow> => ({
        id: language ?? "none",
        header: text(`languageNames.${language ?? "none"}`),
        numeric: true,
        cell: ({ comparison, published, option, place }) => {
          if (published.get(language)?.hiddenRows[place]) return text("figure.hidden");
          const table = comparison.languages.find((each) => each.language === language)?.table;
          const found = table?.rows.find(({ code }) => code === option);
          return found ? `${formatPercent(found.share, locale)}\u00a0(${formatCount(found.n, locale)})` : noValue;
        },
      }),
    ),
    {
      id: "p",
      header: text("languages.p"),
      numeric: true,
      rowSpan: spanning,
      cell: ({ test }) => formatPValue(test && readableP(test), locale),
    },
    {
      id: "v",
      header: text("languages.v"),
      numeric: true,
      rowSpan: spanning,
      isSecondary: true,
      cell: ({ test }) => formatDecimal(test?.cramersV ?? null, locale, 2),
    },
  ];
  const tests = compared.filter(({ comparison }) => comparison.test !== null).length;
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, `/surveys/${survey.id}`)}>{surveyTitle(survey, locale)}</Link>}
        title={text("languages.title")}
        lead={text("languages.lead")}
      />
      {languages.length < 2 ? (
        <p>{text("languages.only")}</p>
      ) : (
        <>
          <DataTable
            caption={text("languages.caption")}
            columns={columns}
            rows={rows}
            rowKey={({ key }) => key}
            startsGroup={({ isFirst }) => isFirst}
          />
          <Note>
            {text("languages.note", { tests })}{" "}
            {compared.some(({ comparison }) => comparison.hasSmallBase) && text("languages.small")}
          </Note>
        </>
      )}
    </>
  );
}
