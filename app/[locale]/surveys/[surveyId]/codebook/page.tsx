import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { labelIn } from "#lib/domain/survey/codebook.ts";
import { rowCodes } from "#lib/domain/survey/table-rows.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "../find-survey.ts";
import { rename, takeCodebook } from "./actions.ts";
import styles from "./codebook-page.module.css";
import { FormColumns } from "./form-columns.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { UnmatchedAnswers } from "./unmatched-answers.tsx";

interface CodebookPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("survey"))("codebook.title") };
}

/** What the columns of a survey's files are, what its answers mean, and how its questions read. */
export default async function CodebookPage({ params }: CodebookPageProps) {
  const access = await requirePage("aggregates.read");
  const survey = await findSurvey((await params).surveyId);
  if (!survey) notFound();
  const [text, locale] = await Promise.all([getTranslations("survey.codebook"), getLocale()]);
  const { codebook } = survey;
  const mayWrite = access.may("codebook.write");
  const target = { locale, surveyId: survey.id, version: survey.codebookVersion };
  // Answers as people wrote them are for those who may read single responses.
  const waiting = access.may("survey.responses.read")
    ? await Promise.all(
        codebook.questions
          .filter((question) => rowCodes(question).length > 0)
          .map(async (question) => ({
            question,
            unmatched: (await readSurveyTable(survey, question.code, { filters: [], languages: [] })).unmatched,
          })),
      )
    : [];
  const open = waiting.filter(({ unmatched }) => unmatched.length > 0);
  const exportHref = (format: string) =>
    `/export/survey-codebook?${new URLSearchParams({ survey: String(survey.id), format, lang: locale })}`;
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, `/surveys/${survey.id}`)}>{surveyTitle(survey, locale)}</Link>}
        title={text("title")}
        lead={text("lead")}
        actions={
          <>
            {(["csv", "xlsx"] as const).map((format) => (
              <a key={format} className={buttonClass()} href={exportHref(format)} download>
                {format.toUpperCase()}
              </a>
            ))}
            {access.may("survey.responses.read") && (
              <a className={buttonClass()} href={`/export/codebook?survey=${survey.id}`} download>
                {text("export")}
              </a>
            )}
          </>
        }
      />
      {!mayWrite && <Note tone="notice">{text("guarded")}</Note>}
      <Section id="columns" title={text("forms")} intro={text("formsIntro")}>
        {codebook.forms.map((form) => {
          const stored = survey.forms.find(({ id }) => String(id) === form.id);
          return (
            stored && (
              <FormColumns
                key={form.id}
                target={target}
                codebook={codebook}
                form={form}
                stored={stored}
                mayWrite={mayWrite}
              />
            )
          );
        })}
      </Section>
      {mayWrite && (
        <Section id="answers" title={text("unmatched")} intro={text("unmatchedIntro")}>
          {open.length === 0 && <p>{text("none")}</p>}
          {open.map(({ question, unmatched }) => (
            <UnmatchedAnswers key={question.code} target={target} question={question} unmatched={unmatched} />
          ))}
        </Section>
      )}
      <Section id="questions" title={text("questions")} intro={text("questionsIntro")}>
        {codebook.questions.map((question) => (
          <details key={question.code} className={styles.question}>
            <summary>
              {labelIn(question.labels, locale, question.code)}{" "}
              <span className={styles.facts}>
                {question.code} · {text(`types.${question.type}`)}
              </span>
            </summary>
            {mayWrite ? (
              <QuestionFields target={target} question={question} />
            ) : (
              <ul>
                {question.options.map(({ code, labels }) => (
                  <li key={code}>{labelIn(labels, locale, code)}</li>
                ))}
              </ul>
            )}
          </details>
        ))}
      </Section>
      {mayWrite && (
        <Section id="file" title={text("take")} intro={text("takeIntro")}>
          <ActionForm action={takeCodebook.bind(null, target)} label={text("take")} className={styles.rename}>
            <Field id="codebook-file" label={text("file")}>
              <input id="codebook-file" name="file" type="file" accept=".json,application/json" required />
            </Field>
            <p>
              <Button type="submit">{text("takeSubmit")}</Button>
            </p>
          </ActionForm>
        </Section>
      )}
      {mayWrite && !survey.isDemo && (
        <Section id="name" title={text("name")}>
          <ActionForm action={rename.bind(null, target)} label={text("rename")} className={styles.rename}>
            <Field id="survey-name" label={text("name")}>
              <input id="survey-name" name="name" defaultValue={survey.name} maxLength={200} required />
            </Field>
            <p>
              <Button type="submit">{text("rename")}</Button>
            </p>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
