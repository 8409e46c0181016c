import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { FilterForm } from "#components/filters/filter-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { CrossTableView, crossTablePercents } from "#components/surveys/cross-table-view.tsx";
import formStyles from "#components/surveys/survey-filter.module.css";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import type { Access } from "#lib/answers/access.ts";
import { answerSurveyCrosstab } from "#lib/answers/surveys/answer-survey-crosstab.ts";
import { choiceOf, oneOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { parseSurveyScope, surveyScopeParamsOf } from "#lib/contract/questions/survey-question.ts";
import type { Locale } from "#lib/domain/model.ts";
import { findQuestion, labelIn } from "#lib/domain/survey/codebook.ts";
import { rowCodes } from "#lib/domain/survey/table-rows.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "../find-survey.ts";
import { CrosstabExports } from "./crosstab-exports.tsx";

interface CrosstabPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("survey"))("crosstab.title") };
}

async function read(survey: string, params: SearchParams, language: Locale, access: Access) {
  const [row, column] = [oneOf(params, "row"), oneOf(params, "column")];
  const percent = choiceOf(params, "percent", crossTablePercents, "row");
  const scope = parseSurveyScope(params);
  const answer =
    row === null || column === null
      ? null
      : await answerSurveyCrosstab({ survey, row, column, scope, language }, access);
  return { row, column, percent, scope, answer };
}

/** Any two questions of a survey against each other. */
export default async function CrosstabPage({ params, searchParams }: CrosstabPageProps) {
  const access = await requirePage("aggregates.read");
  const survey = await findSurvey((await params).surveyId);
  if (!survey) notFound();
  const [text, locale, query] = await Promise.all([getTranslations("survey"), getLocale(), searchParams]);
  const path = localePath(locale, `/surveys/${survey.id}/crosstab`);
  const found = await orRefusal(() => read(String(survey.id), query, locale, access));
  const isRefused = found instanceof AkimetricsError;
  const closed = survey.codebook.questions.filter((question) => rowCodes(question).length > 0);
  const nameOf = (code: string) => {
    const question = findQuestion(survey.codebook, code);
    return question ? labelIn(question.labels, locale, code) : code;
  };
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, `/surveys/${survey.id}`)}>{surveyTitle(survey, locale)}</Link>}
        title={text("crosstab.title")}
        lead={text("crosstab.lead")}
      />
      <div className={formStyles.filter}>
        <FilterForm path={path} label={text("crosstab.title")} pendingText={text("filter.pending")}>
          <div className={formStyles.fields}>
            {!isRefused &&
              Array.from(surveyScopeParamsOf({ ...found.scope, suppress: 0 }), ([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
            {(["row", "column"] as const).map((side) => (
              <Field key={side} id={`crosstab-${side}`} label={text(`crosstab.${side}`)}>
                <select
                  id={`crosstab-${side}`}
                  name={side}
                  defaultValue={(isRefused ? null : found[side]) ?? closed[side === "row" ? 0 : 1]?.code}
                >
                  {closed.map(({ code }) => (
                    <option key={code} value={code}>
                      {nameOf(code)}
                    </option>
                  ))}
                </select>
              </Field>
            ))}
            <Field id="crosstab-percent" label={text("crosstab.percent")}>
              <select id="crosstab-percent" name="percent" defaultValue={isRefused ? "row" : found.percent}>
                {crossTablePercents.map((percent) => (
                  <option key={percent} value={percent}>
                    {text(`crosstab.percents.${percent}`)}
                  </option>
                ))}
              </select>
            </Field>
            <Field id="crosstab-suppress" label={text("filter.suppress")}>
              <select
                id="crosstab-suppress"
                name="suppress"
                defaultValue={isRefused ? "0" : String(found.scope.suppress)}
              >
                {[0, 3, 5, 10].map((least) => (
                  <option key={least} value={least}>
                    {least === 0 ? text("filter.suppressNone") : least}
                  </option>
                ))}
              </select>
            </Field>
            <Button type="submit" kind="primary">
              {text("crosstab.submit")}
            </Button>
          </div>
        </FilterForm>
      </div>
      {isRefused && <Refusal error={found} />}
      {!isRefused && found.answer === null && <p>{text("crosstab.choose")}</p>}
      {!isRefused && found.answer !== null && (
        <>
          <CrossTableView
            answer={found.answer}
            caption={`${nameOf(found.answer.rowQuestion)} × ${nameOf(found.answer.columnQuestion)}`}
            percent={found.percent}
          />
          <CrosstabExports survey={survey.id} answer={found.answer} scope={found.scope} />
        </>
      )}
    </>
  );
}
