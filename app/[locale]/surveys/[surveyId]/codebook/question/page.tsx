import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { oneOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { listWrittenAnswers } from "#lib/data/surveys/answers-to.ts";
import { readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { findQuestion, labelIn } from "#lib/domain/survey/codebook.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "../../find-survey.ts";
import { proposeAnew } from "./actions.ts";
import { JoinOptions } from "./join-options.tsx";
import { NewOption } from "./new-option.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { QuestionTable } from "./question-table.tsx";
import { WrittenAnswers } from "./written-answers.tsx";

interface QuestionPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const everybody = { filters: [], languages: [] };

export async function generateMetadata({ params, searchParams }: QuestionPageProps): Promise<Metadata> {
  const survey = await findSurvey((await params).surveyId);
  const code = oneOf(await searchParams, "code") ?? "";
  const question = survey && findQuestion(survey.codebook, code);
  return question ? { title: labelIn(question.labels, await getLocale(), code) } : {};
}

/** One question of the codebook: its wording, kind and answers, and what people wrote. */
export default async function QuestionPage({ params, searchParams }: QuestionPageProps) {
  const access = await requirePage("codebook.write");
  const survey = await findSurvey((await params).surveyId);
  if (!survey || !access.may("survey.responses.read")) notFound();
  const [text, locale, query] = await Promise.all([getTranslations("codebook"), getLocale(), searchParams]);
  const path = localePath(locale, `/surveys/${survey.id}/codebook`);
  const above = (
    <>
      <Link href={localePath(locale, `/surveys/${survey.id}`)}>{surveyTitle(survey, locale)}</Link> ·{" "}
      <Link href={path}>{text("editor.back")}</Link>
    </>
  );
  const question = findQuestion(survey.codebook, oneOf(query, "code") ?? "");
  if (question === null) return <PageHead above={above} title={text("editor.unknown")} />;
  const target = { locale, surveyId: survey.id, version: survey.codebookVersion };
  const [table, answers] = await Promise.all([
    readSurveyTable(survey, question.code, everybody),
    listWrittenAnswers(survey, question),
  ]);
  const isList = question.type === "single" || question.type === "multiple" || question.type === "scale";
  const form = `${question.code} ${survey.codebookVersion}`;
  return (
    <>
      <PageHead above={above} title={labelIn(question.labels, locale, question.code)} lead={question.code} />
      <Section id="table" title={text("editor.table")}>
        <QuestionTable question={question} table={table} />
      </Section>
      <Section id="wording" title={text("editor.wording")} intro={text("editor.typeHint")}>
        <QuestionFields key={form} target={target} question={question} table={table} />
      </Section>
      {isList && (
        <Section id="answers" title={text("editor.written")} intro={text("editor.writtenIntro")}>
          <WrittenAnswers
            key={form}
            target={target}
            question={question}
            answers={answers}
            showsAll={oneOf(query, "all") === "1"}
            allHref={`${path}/question?${new URLSearchParams({ code: question.code, all: "1" })}#answers`}
          />
        </Section>
      )}
      {isList && (
        <Section id="add" title={text("editor.add")} intro={text("editor.addIntro")}>
          <NewOption key={form} target={target} question={question} />
        </Section>
      )}
      {question.options.length > 0 && (
        <Section id="join" title={text("editor.join")} intro={text("editor.joinIntro")}>
          <JoinOptions key={form} target={target} question={question} />
        </Section>
      )}
      {isList && (
        <Section id="anew" title={text("editor.anew")} intro={text("editor.anewIntro")}>
          <ActionForm action={proposeAnew.bind(null, target, question.code)} label={text("editor.anew")}>
            <Button type="submit">{text("editor.anewSubmit")}</Button>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
