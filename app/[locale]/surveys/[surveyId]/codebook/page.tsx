import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formFile } from "#app/form-limit.ts";
import { requirePage } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { FileInput } from "#components/forms/file-input.tsx";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { listEarlierCodebooks } from "#lib/data/surveys/codebook-history.ts";
import { readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import type { Survey } from "#lib/data/surveys/surveys.ts";
import { rowCodes } from "#lib/domain/survey/table-rows.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "../find-survey.ts";
import { rename, takeCodebook } from "./actions.ts";
import { ChangeList } from "./change-list.tsx";
import styles from "./codebook-page.module.css";
import { FormList } from "./form-list.tsx";
import { QuestionList } from "./question-list.tsx";

interface CodebookPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
}

const shownChanges = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("survey"))("codebook.title") };
}

/** How many different answers to each question no option is, by code of the question. */
async function countWaiting(survey: Survey): Promise<Map<string, number>> {
  const closed = survey.codebook.questions.filter((question) => rowCodes(question).length > 0);
  const counts = await Promise.all(
    closed.map(async ({ code }): Promise<[string, number]> => {
      const { unmatched } = await readSurveyTable(survey, code, { filters: [], languages: [] });
      return [code, unmatched.length];
    }),
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

/** What the columns of a survey's files are, what its answers mean, and how its questions read. */
export default async function CodebookPage({ params }: CodebookPageProps) {
  const access = await requirePage("aggregates.read");
  const survey = await findSurvey((await params).surveyId);
  if (!survey) notFound();
  const [words, text, locale] = await Promise.all([
    getTranslations("survey.codebook"),
    getTranslations("codebook"),
    getLocale(),
  ]);
  const path = localePath(locale, `/surveys/${survey.id}/codebook`);
  // Answers as people wrote them are for those who may read single responses.
  const mayWrite = access.may("codebook.write") && access.may("survey.responses.read");
  const target = { locale, surveyId: survey.id, version: survey.codebookVersion };
  const [waiting, earlier] = mayWrite
    ? await Promise.all([countWaiting(survey), listEarlierCodebooks(survey.id, shownChanges)])
    : [new Map<string, number>(), []];
  const tableHref = `/export/survey-codebook?${new URLSearchParams({ survey: String(survey.id), format: "xlsx", lang: locale })}`;
  // What people wrote is in the codebook that can be taken again, and in no other.
  const downloads: readonly (readonly [string, string])[] = access.may("survey.responses.read")
    ? ["csv", "xlsx", "json"].map((format) => [
        format.toUpperCase(),
        `/export/codebook?survey=${survey.id}&format=${format}`,
      ])
    : [["XLSX", tableHref]];
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, `/surveys/${survey.id}`)}>{surveyTitle(survey, locale)}</Link>}
        title={words("title")}
        lead={words("lead")}
        actions={downloads.map(([name, href]) => (
          <a key={name} className={buttonClass()} href={href} download>
            {name}
          </a>
        ))}
      />
      {!mayWrite && <Note tone="notice">{words("guarded")}</Note>}
      <Section id="forms" title={text("forms.title")} intro={text("forms.intro")}>
        <FormList survey={survey} target={mayWrite ? target : null} matchingPath={`${path}/matching`} />
      </Section>
      <Section id="questions" title={text("questions.title")} intro={mayWrite ? text("questions.intro") : undefined}>
        <QuestionList
          codebook={survey.codebook}
          waiting={waiting}
          questionPath={mayWrite ? `${path}/question` : null}
        />
      </Section>
      {mayWrite && (
        <Section id="changes" title={text("history.title")} intro={text("history.intro")}>
          <ChangeList target={target} changes={earlier} />
        </Section>
      )}
      {mayWrite && (
        <Section id="file" title={text("file.title")} intro={text("file.intro")}>
          <ActionForm action={takeCodebook.bind(null, target)} label={text("file.title")} className={styles.narrow}>
            <Field id="codebook-file" label={text("file.field")}>
              <FileInput
                id="codebook-file"
                name="file"
                {...formFile(locale)}
                accept=".json,.csv,.xlsx,application/json,text/csv"
                required
              />
            </Field>
            <p>
              <Button type="submit">{text("file.submit")}</Button>
            </p>
          </ActionForm>
        </Section>
      )}
      {mayWrite && !survey.isDemo && (
        <Section id="name" title={words("name")}>
          <ActionForm action={rename.bind(null, target)} label={words("rename")} className={styles.narrow}>
            <Field id="survey-name" label={words("name")}>
              <input id="survey-name" name="name" defaultValue={survey.name} maxLength={200} required />
            </Field>
            <p>
              <Button type="submit">{words("rename")}</Button>
            </p>
          </ActionForm>
        </Section>
      )}
    </>
  );
}
