import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { FilterForm } from "#components/filters/filter-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { ExpectationPair } from "#components/surveys/expectation-pair.tsx";
import formStyles from "#components/surveys/survey-filter.module.css";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Section } from "#components/ui/section.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { tableRowsOf } from "#lib/answers/surveys/answer-survey-tables.ts";
import { leastPeopleFor } from "#lib/answers/surveys/least-people.ts";
import { listOf, oneOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { parseScopeParams, scopeParamsOf } from "#lib/contract/scope-params.ts";
import { readEngagement } from "#lib/data/facts/engagement.ts";
import { studyRequest } from "#lib/data/facts/study.ts";
import { findSurveyWith } from "#lib/data/surveys/find-survey-with.ts";
import { questionOf, readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { getSurveyNamed, listSurveys } from "#lib/data/surveys/surveys.ts";
import { demoNotice, demoSurveyNotice } from "#lib/domain/demo/demo-notices.ts";
import type { Locale } from "#lib/domain/model.ts";
import { findQuestion, labelIn } from "#lib/domain/survey/codebook.ts";
import { publishTable } from "#lib/domain/survey/publish-table.ts";
import { rowCodes } from "#lib/domain/survey/table-rows.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { formatPeriod } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { platformName } from "#lib/i18n/names.ts";
import { metricWords, type PinnedMetric, pinnedMetrics, suggestedPairs } from "./expectation-metrics.ts";

interface ExpectationPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("survey"))("expectation.title") };
}

/** Pairs of question and metric that the address pins, written `question:metric`. */
function pinsOf(params: SearchParams): (readonly [string, PinnedMetric])[] {
  return listOf(params, "pin").flatMap((value) => {
    const [, question, named] = /^(.+):([^:]+)$/.exec(value) ?? [];
    const metric = pinnedMetrics.find((candidate) => candidate === named);
    return question !== undefined && metric !== undefined ? [[question, metric] as const] : [];
  });
}

async function read(params: SearchParams, language: Locale) {
  const surveys = await listSurveys();
  // A survey that asks what is set beside pages comes before one that is merely newer.
  const usual = (await findSurveyWith(suggestedPairs.map(([code]) => code))) ?? surveys[0]?.id;
  const named = oneOf(params, "survey") ?? usual?.toString();
  if (named === undefined) return null;
  const survey = await getSurveyNamed(named);
  const asked = parseScopeParams(params);
  // The study's people were asked about the study's pages.
  const scope = survey.isDemo && scopeParamsOf(asked).size === 0 ? studyRequest : asked;
  const [all, byPlatform] = await Promise.all([
    readEngagement({ scope, by: [], language }),
    readEngagement({ scope, by: ["platform"], language }),
  ]);
  const added = oneOf(params, "question");
  const metric = pinnedMetrics.find((candidate) => candidate === oneOf(params, "metric"));
  const pins = [...pinsOf(params), ...(added !== null && metric !== undefined ? [[added, metric] as const] : [])];
  const suggested = suggestedPairs.filter(([code]) => findQuestion(survey.codebook, code) !== null);
  const pairs = await Promise.all(
    [...suggested, ...pins].map(async ([code, shown]) => ({
      code,
      metric: shown,
      question: questionOf(survey, code),
      table: await readSurveyTable(survey, code, { filters: [], languages: [] }),
    })),
  );
  return { surveys, survey, all, byPlatform, pins, pairs };
}

/** What people said they expect, beside what pages do. */
export default async function ExpectationPage({ searchParams }: ExpectationPageProps) {
  const access = await requirePage("aggregates.read");
  const [text, locale, params] = await Promise.all([getTranslations("survey"), getLocale(), searchParams]);
  const path = localePath(locale, "/surveys/expectation");
  const found = await orRefusal(() => read(params, locale));
  const head = (
    <PageHead
      above={<Link href={localePath(locale, "/surveys")}>{text("title")}</Link>}
      title={text("expectation.title")}
      lead={text("expectation.lead")}
    />
  );
  if (found instanceof AkimetricsError) {
    return (
      <>
        {head}
        <Refusal error={found} />
      </>
    );
  }
  if (found === null) {
    return <StateMessage title={text("expectation.title")}>{text("expectation.none")}</StateMessage>;
  }
  const { survey, surveys, all, byPlatform, pins, pairs } = found;
  const least = leastPeopleFor(access, survey, 0);
  const measuredOf = (metric: PinnedMetric) => {
    const rows = [
      ...all.rows.map((row) => ({ id: "total", label: text("expectation.total"), row })),
      ...byPlatform.rows.map((row) => ({
        id: row.platform ?? "",
        label: row.platform ? platformName(row.platform) : "",
        row,
      })),
    ];
    return rows.map(({ id, label, row }) => ({
      id,
      label,
      value: metricWords(metric, row, locale) ?? text("expectation.noMetric"),
    }));
  };
  const pinParam = pins.map(([code, metric]) => `${code}:${metric}`).join(",");
  const withoutPin = (place: number) => {
    const left = pins.filter((_, at) => at !== place).map(([code, metric]) => `${code}:${metric}`);
    return `${path}?${new URLSearchParams({ survey: String(survey.id), ...(left.length > 0 && { pin: left.join(",") }) })}`;
  };
  const firstPin = pairs.length - pins.length;
  const closed = survey.codebook.questions.filter((question) => rowCodes(question).length > 0);
  const { from, to } = all;
  return (
    <>
      {head}
      {from !== null && to !== null && (
        <Note>
          {text("expectation.period", {
            period: formatPeriod({ from, to }, locale),
            survey: surveyTitle(survey, locale),
          })}
        </Note>
      )}
      {survey.isDemo && <Note>{`${demoSurveyNotice[locale]} ${demoNotice[locale]}`}</Note>}
      {pairs.length === 0 && <p>{text("expectation.nothing")}</p>}
      <div>
        {pairs.map(({ code, metric, question, table }, place) => (
          <ExpectationPair
            key={`${code} ${metric}`}
            question={labelIn(question.labels, locale, code)}
            rows={tableRowsOf(question, table, publishTable(table, least), locale)}
            metric={text(`expectation.${metric}`)}
            measured={measuredOf(metric)}
            actions={
              place >= firstPin && (
                <p className="no-print">
                  <a href={withoutPin(place - firstPin)}>{text("expectation.remove")}</a>
                </p>
              )
            }
          />
        ))}
      </div>
      <Section id="pin" title={text("expectation.pin")}>
        <FilterForm path={path} label={text("expectation.pin")} pendingText={text("filter.pending")}>
          <div className={formStyles.fields}>
            {pinParam !== "" && <input type="hidden" name="pin" value={pinParam} />}
            <Field id="pin-survey" label={text("expectation.survey")}>
              <select id="pin-survey" name="survey" defaultValue={String(survey.id)}>
                {surveys.map((each) => (
                  <option key={each.id} value={each.id}>
                    {surveyTitle(each, locale)}
                  </option>
                ))}
              </select>
            </Field>
            <Field id="pin-question" label={text("expectation.question")}>
              <select id="pin-question" name="question" defaultValue={closed[0]?.code}>
                {closed.map(({ code, labels }) => (
                  <option key={code} value={code}>
                    {labelIn(labels, locale, code)}
                  </option>
                ))}
              </select>
            </Field>
            <Field id="pin-metric" label={text("expectation.metric")}>
              <select id="pin-metric" name="metric" defaultValue="postsPerDay">
                {pinnedMetrics.map((metric) => (
                  <option key={metric} value={metric}>
                    {text(`expectation.${metric}`)}
                  </option>
                ))}
              </select>
            </Field>
            <Button type="submit">{text("expectation.add")}</Button>
          </div>
        </FilterForm>
      </Section>
    </>
  );
}
