import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { FilterForm } from "#components/filters/filter-form.tsx";
import { Field } from "#components/forms/field.tsx";
import formStyles from "#components/surveys/survey-filter.module.css";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { oneOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { parseSurveyScope, surveyScopeParamsOf } from "#lib/contract/questions/survey-question.ts";
import { type FreeText, listFreeTexts } from "#lib/data/surveys/free-texts.ts";
import { questionOf } from "#lib/data/surveys/survey-tables.ts";
import { listSurveys, type Survey } from "#lib/data/surveys/surveys.ts";
import { labelIn } from "#lib/domain/survey/codebook.ts";
import { AkimetricsError, InvalidRequestError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "../find-survey.ts";

interface TextsPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const textsOnPage = 100;
const longestSearch = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("survey"))("texts.title") };
}

async function read(survey: Survey, params: SearchParams) {
  const [first] = [...survey.codebook.questions].sort((a, b) => Number(b.type === "text") - Number(a.type === "text"));
  const code = oneOf(params, "question") ?? first?.code ?? null;
  const search = oneOf(params, "search");
  if (search !== null && search.length > longestSearch) {
    throw new InvalidRequestError("too_long", { parameter: "search", most: longestSearch });
  }
  if (code === null) return null;
  const question = questionOf(survey, code);
  const cursor = oneOf(params, "cursor");
  const scope = parseSurveyScope(params);
  const page = await listFreeTexts(survey, code, scope, { search, cursor, limit: textsOnPage });
  const [own] = (await listSurveys()).filter(({ id }) => id === survey.id);
  return { question, search, cursor, page, scope, languages: own?.languages ?? [] };
}

/** Answers in people's own words, with a search. */
export default async function TextsPage({ params, searchParams }: TextsPageProps) {
  await requirePage("survey.responses.read");
  const survey = await findSurvey((await params).surveyId);
  if (!survey) notFound();
  const [text, locale, query] = await Promise.all([getTranslations("survey"), getLocale(), searchParams]);
  const path = localePath(locale, `/surveys/${survey.id}/texts`);
  const found = await orRefusal(() => read(survey, query));
  const head = (
    <PageHead
      above={<Link href={localePath(locale, `/surveys/${survey.id}`)}>{surveyTitle(survey, locale)}</Link>}
      title={text("texts.title")}
      lead={text("texts.lead")}
    />
  );
  if (found instanceof AkimetricsError || found === null) {
    return (
      <>
        {head}
        {found === null ? <p>{text("texts.noQuestions")}</p> : <Refusal error={found} />}
      </>
    );
  }
  const { question, search, cursor, page, scope, languages } = found;
  const addressOf = (next: string | null) => {
    const address = surveyScopeParamsOf({ ...scope, margins: [], suppress: 0 });
    address.set("question", question.code);
    if (search !== null) address.set("search", search);
    if (next !== null) address.set("cursor", next);
    return `${path}?${address}`;
  };
  const columns: Column<FreeText>[] = [
    { id: "text", header: text("texts.of"), isRowHeader: true, cell: ({ text: words }) => <bdi>{words}</bdi> },
    {
      id: "language",
      header: text("texts.language"),
      cell: ({ language }) => text(`languageNames.${language ?? "none"}`),
    },
  ];
  return (
    <>
      {head}
      <div className={formStyles.filter}>
        <FilterForm path={path} label={text("texts.title")} pendingText={text("filter.pending")}>
          <div className={formStyles.fields}>
            {surveyScopeParamsOf({ ...scope, languages: [], margins: [], suppress: 0 })
              .getAll("filter")
              .map((value) => (
                <input key={value} type="hidden" name="filter" value={value} />
              ))}
            <Field id="texts-question" label={text("texts.question")}>
              <select id="texts-question" name="question" defaultValue={question.code}>
                {survey.codebook.questions.map(({ code, labels }) => (
                  <option key={code} value={code}>
                    {labelIn(labels, locale, code)}
                  </option>
                ))}
              </select>
            </Field>
            <Field id="texts-language" label={text("filter.language")}>
              <select
                id="texts-language"
                name="language"
                defaultValue={scope.languages.length === 1 ? scope.languages[0] : ""}
              >
                <option value="">{text("filter.allLanguages")}</option>
                {languages.map((language) => (
                  <option key={language} value={language}>
                    {text(`languageNames.${language}`)}
                  </option>
                ))}
              </select>
            </Field>
            <Field id="texts-search" label={text("texts.search")}>
              <input
                id="texts-search"
                type="search"
                name="search"
                defaultValue={search ?? ""}
                maxLength={longestSearch}
              />
            </Field>
            <Button type="submit">{text("texts.submit")}</Button>
          </div>
        </FilterForm>
      </div>
      {page.texts.length === 0 ? (
        <p>{text("texts.none")}</p>
      ) : (
        <>
          <p>{text("texts.found", { count: page.texts.length })}</p>
          <DataTable
            caption={labelIn(question.labels, locale, question.code)}
            columns={columns}
            rows={page.texts}
            rowKey={({ response }) => response}
          />
        </>
      )}
      <nav className="no-print" aria-label={text("texts.title")}>
        {cursor !== null && (
          <Link className={buttonClass()} href={addressOf(null)}>
            {text("texts.first")}
          </Link>
        )}{" "}
        {page.nextCursor !== null && (
          <Link className={buttonClass()} href={addressOf(page.nextCursor)} rel="next">
            {text("texts.next")}
          </Link>
        )}
      </nav>
    </>
  );
}
