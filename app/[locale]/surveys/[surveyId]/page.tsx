import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { GridFigure } from "#components/surveys/grid-figure.tsx";
import { QuestionFigure } from "#components/surveys/question-figure.tsx";
import { SurveyFilter } from "#components/surveys/survey-filter.tsx";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { SurveyWeightsNote } from "#components/surveys/survey-weights-note.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import type { Access } from "#lib/answers/access.ts";
import { tableRowsOf, weightsAnswer } from "#lib/answers/surveys/answer-survey-tables.ts";
import { leastPeopleFor } from "#lib/answers/surveys/least-people.ts";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { marginField } from "#lib/contract/questions/survey-question.ts";
import { readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { readWeights } from "#lib/data/surveys/survey-weights.ts";
import { listSurveys, type Survey } from "#lib/data/surveys/surveys.ts";
import { demoSurveyNotice } from "#lib/domain/demo/demo-notices.ts";
import type { Locale } from "#lib/domain/model.ts";
import { type Codebook, labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { shownParts } from "#lib/domain/survey/grids.ts";
import { publishTable } from "#lib/domain/survey/publish-table.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "./find-survey.ts";
import { SurveyExports } from "./survey-exports.tsx";
import { SurveyLinks } from "./survey-links.tsx";
import styles from "./survey-page.module.css";
import { parseSurveyView, surveyViewParamsOf, withoutAnswer } from "./survey-view.ts";

interface SurveyPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: SurveyPageProps): Promise<Metadata> {
  const survey = await findSurvey((await params).surveyId);
  return survey ? { title: surveyTitle(survey, await getLocale()) } : {};
}

async function read(survey: Survey, params: SearchParams, language: Locale, access: Access) {
  const view = parseSurveyView(params);
  const weights = await readWeights(survey, view.scope, language);
  const least = leastPeopleFor(access, survey, view.scope.suppress);
  const tables = await Promise.all(
    survey.codebook.questions.map(async (question) => {
      const table = await readSurveyTable(survey, question.code, view.scope, { base: view.base, weights });
      return { question, table, published: publishTable(table, least) };
    }),
  );
  return { view, tables, weights: weightsAnswer(weights), least };
}

/** The same question, with people who can't be weighed left out. */
function leavingOut(query: SearchParams): URLSearchParams {
  const params = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  );
  params.set("margin-blank", "leave-out");
  return params;
}

/** What a row of a grid is asked of, where it stands alone since its answers differ from its neighbours'. */
function stemOf({ groups }: Codebook, { group: code }: SurveyQuestion, language: Locale): string | null {
  const group = groups.find((candidate) => candidate.code === code);
  return group === undefined ? null : labelIn(group.labels, language, group.code);
}

/** Every question of a survey as a chart and as a table, in the reader's language. */
export default async function SurveyPage({ params, searchParams }: SurveyPageProps) {
  const access = await requirePage("aggregates.read");
  const survey = await findSurvey((await params).surveyId);
  if (!survey) notFound();
  const [text, locale, query] = await Promise.all([getTranslations("survey"), getLocale(), searchParams]);
  const path = localePath(locale, `/surveys/${survey.id}`);
  const found = await orRefusal(() => read(survey, query, locale, access));
  if (found instanceof AkimetricsError) {
    return (
      <StateMessage
        title={surveyTitle(survey, locale)}
        actions={
          <>
            {found.code === "survey_margin_no_category" && (
              <a href={`${path}?${leavingOut(query)}`}>{text("weights.leaveOut")}</a>
            )}
            <a href={path}>{text("page.reset")}</a>
          </>
        }
      >
        <Refusal error={found} />
      </StateMessage>
    );
  }
  const { view, tables, weights, least } = found;
  // A form writes each share as a field of its own; the address to keep and hand on is the short one.
  if (Object.keys(query).some((name) => name.startsWith(marginField))) redirect(`${path}?${surveyViewParamsOf(view)}`);
  const overview = (await listSurveys()).find(({ id }) => id === survey.id);
  const responses = survey.forms.reduce((sum, form) => sum + form.responses, 0);
  const languages = overview?.languages ?? [];
  const waiting = overview?.waiting ?? 0;
  const mayReadResponses = access.may("survey.responses.read");
  const people = tables[0]?.table.counts.total ?? 0;
  const isFewPeople = people > 0 && people < least;
  const ownLanguage = view.scope.languages.map((language) => ["language", language]);
  const isFiltered = view.scope.filters.length > 0 || view.scope.languages.length > 0;
  const withView = (changed: Partial<typeof view>) => {
    const changedParams = surveyViewParamsOf({ ...view, ...changed });
    return changedParams.size === 0 ? path : `${path}?${changedParams}`;
  };
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, "/surveys")}>{text("title")}</Link>}
        title={surveyTitle(survey, locale)}
        lead={
          <>
            {text(languages.length === 0 ? "page.leadNoLanguage" : "page.lead", {
              responses,
              questions: survey.codebook.questions.length,
              languages: languages.map((language) => text(`languageNames.${language}`)).join(", "),
            })}
            {isFiltered && !isFewPeople && ` ${text("page.leadFiltered", { found: people, responses })}`}
          </>
        }
        actions={
          <>
            <SurveyLinks surveyId={survey.id} mayReadResponses={mayReadResponses} params={surveyViewParamsOf(view)} />
            <PrintButton label={text("page.print")} kind="plain" />
          </>
        }
      />
      {waiting > 0 && (
        <Note tone="notice">
          {text("page.waiting", { count: waiting })} <Link href={`${path}/codebook`}>{text("page.waitingLink")}</Link>
        </Note>
      )}
      {tables.length === 0 ? (
        <StateMessage level={2} title={text("page.noQuestionsTitle")}>
          {text("page.noQuestions")}
        </StateMessage>
      ) : (
        <>
          <SurveyFilter
            path={path}
            codebook={survey.codebook}
            languages={languages}
            scope={view.scope}
            base={view.base}
            showsIntervals={view.showsIntervals}
            withoutFilter={(question, option) => withView({ scope: withoutAnswer(view.scope, question, option) })}
          />
          {survey.isDemo && <Note>{demoSurveyNotice[locale]}</Note>}
          {weights && (
            <SurveyWeightsNote
              codebook={survey.codebook}
              margins={view.scope.margins}
              weights={weights}
              changeHref={`${path}/weights?${surveyViewParamsOf(view)}`}
              withoutHref={withView({ scope: { ...view.scope, margins: [] } })}
            />
          )}
          {people === 0 || isFewPeople ? (
            <StateMessage
              level={2}
              title={text(isFewPeople ? "page.fewTitle" : "page.noResponsesTitle")}
              actions={<a href={path}>{text("page.reset")}</a>}
            >
              {isFewPeople ? text("page.few", { least }) : text("page.noResponses")}
            </StateMessage>
          ) : (
            <>
              {view.showsIntervals && <Note>{text("page.notRandom")}</Note>}
              <div className={styles.questions}>
                {shownParts(survey.codebook).map(({ place, question, grid }) => {
                  const id = `question-${place + 1}`;
                  const shared = { id, isWeighted: weights !== null, isDemo: survey.isDemo };
                  const rowOf = (each: SurveyQuestion) => {
                    const found = tables.find((candidate) => candidate.question.code === each.code);
                    return found && { ...found, rows: tableRowsOf(each, found.table, found.published, locale) };
                  };
                  if (grid !== null) {
                    const gridRows = grid.questions.flatMap((each) => rowOf(each) ?? []);
                    return <GridFigure key={id} {...shared} group={grid.group} gridRows={gridRows} />;
                  }
                  const row = rowOf(question);
                  return (
                    row && (
                      <QuestionFigure
                        key={id}
                        {...shared}
                        {...row}
                        stem={stemOf(survey.codebook, question, locale)}
                        showsIntervals={view.showsIntervals}
                        textsHref={
                          mayReadResponses
                            ? `${path}/texts?${new URLSearchParams([...ownLanguage, ["question", question.code]])}`
                            : null
                        }
                      />
                    )
                  );
                })}
              </div>
              <SurveyExports surveyId={survey.id} params={surveyViewParamsOf(view)} hasResponses={mayReadResponses} />
            </>
          )}
        </>
      )}
    </>
  );
}
