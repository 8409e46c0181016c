import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { Field } from "#components/forms/field.tsx";
import { MarginFields } from "#components/surveys/margin-fields.tsx";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Section } from "#components/ui/section.tsx";
import { tableRowsOf } from "#lib/answers/surveys/answer-survey-tables.ts";
import { leastPeopleFor } from "#lib/answers/surveys/least-people.ts";
import { listOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { labelIn } from "#lib/domain/survey/codebook.ts";
import { publishTable } from "#lib/domain/survey/publish-table.ts";
import { canBeMargin } from "#lib/domain/survey/weigh-people.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "../find-survey.ts";
import { parseSurveyView, surveyViewParamsOf } from "../survey-view.ts";
import styles from "./weights-page.module.css";

interface WeightsPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("survey"))("weights.title") };
}

/** Questions by which one weighs at once; more make weights that stand for nobody. */
const places = [0, 1, 2];

/** Known shares of answers among everybody, by which the people of a survey are weighed. */
export default async function WeightsPage({ params, searchParams }: WeightsPageProps) {
  const access = await requirePage("aggregates.read");
  const survey = await findSurvey((await params).surveyId);
  if (!survey) notFound();
  const [text, locale, query] = await Promise.all([getTranslations("survey.weights"), getLocale(), searchParams]);
  const path = localePath(locale, `/surveys/${survey.id}`);
  const head = (
    <PageHead
      above={<Link href={path}>{surveyTitle(survey, locale)}</Link>}
      title={text("title")}
      lead={text("lead")}
    />
  );
  const possible = survey.codebook.questions.filter(canBeMargin);
  const found = await orRefusal(async () => {
    const view = parseSurveyView(query);
    const asked = listOf(query, "by");
    const chosen = asked.length > 0 ? asked : view.scope.margins.map(({ question }) => question);
    const questions = possible.filter(({ code }) => chosen.includes(code)).slice(0, places.length);
    const least = leastPeopleFor(access, survey, 0);
    const tables = await Promise.all(
      questions.map(async (question) => {
        const table = await readSurveyTable(survey, question.code, { filters: [], languages: [] });
        return { question, rows: tableRowsOf(question, table, publishTable(table, least), locale) };
      }),
    );
    return { view, tables };
  });
  if (found instanceof AkimetricsError) {
    return (
      <>
        {head}
        <Refusal error={found} />
      </>
    );
  }
  const { view, tables } = found;
  const kept = [...surveyViewParamsOf({ ...view, scope: { ...view.scope, margins: [] } })];
  if (possible.length === 0) {
    return (
      <>
        {head}
        <p>{text("noQuestions")}</p>
      </>
    );
  }
  return (
    <>
      {head}
      <form method="get" action={`${path}/weights`} className={styles.choice} aria-label={text("choose")}>
        {[...surveyViewParamsOf(view)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {places.map((place) => (
          <Field key={place} id={`weigh-by-${place}`} label={text("nth", { number: place + 1 })}>
            <select id={`weigh-by-${place}`} name="by" defaultValue={tables[place]?.question.code ?? ""}>
              <option value="">{text("none")}</option>
              {possible.map(({ code, labels }) => (
                <option key={code} value={code}>
                  {labelIn(labels, locale, code)}
                </option>
              ))}
            </select>
          </Field>
        ))}
        <Button type="submit">{text("choose")}</Button>
      </form>
      {tables.length > 0 && (
        <Section id="shares" title={text("questions")} intro={text("intro")}>
          <form method="get" action={path} aria-label={text("apply")}>
            {kept.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div className={styles.tables}>
              {tables.map(({ question, rows }) => (
                <MarginFields
                  key={question.code}
                  question={question}
                  rows={rows}
                  margin={view.scope.margins.find((margin) => margin.question === question.code) ?? null}
                />
              ))}
            </div>
            <p>
              <label className={styles.leaveOut}>
                <input type="checkbox" name="margin-blank" value="leave-out" defaultChecked={view.scope.leavesOut} />
                {text("leaveOut")}
              </label>
            </p>
            <Button type="submit" kind="primary">
              {text("apply")}
            </Button>
          </form>
        </Section>
      )}
    </>
  );
}
