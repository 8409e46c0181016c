import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { surveyTitle } from "#components/surveys/survey-title.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { choiceOf, oneOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { listAnswersOfForm } from "#lib/data/surveys/answers-to.ts";
import type { Survey } from "#lib/data/surveys/surveys.ts";
import { findQuestion, labelIn, type SurveyForm } from "#lib/domain/survey/codebook.ts";
import { formBlocks } from "#lib/domain/survey/form-blocks.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findSurvey } from "../../find-survey.ts";
import { confirmAll } from "../actions.ts";
import { choices } from "../choices.ts";
import { formName } from "../form-name.ts";
import { saveMatches } from "./actions.ts";
import { isGridRow, MatchBlock, type ShownBlock, stemOf } from "./match-block.tsx";
import styles from "./matching-page.module.css";

interface MatchingPageProps {
  readonly params: Promise<{ readonly surveyId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Each question can be chosen beside each block; a long form goes on to the next page. */
const choicesOnPage = 6000;
const fewestBlocks = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("codebook"))("matching.title") };
}

/** Blocks with their answers, each with a number that stays when others are settled. */
async function readBlocks(survey: Survey, form: SurveyForm): Promise<ShownBlock[]> {
  const answers = await listAnswersOfForm(survey, form);
  return formBlocks(form).map((block, number) => {
    const question = block.question === null ? null : findQuestion(survey.codebook, block.question);
    return { ...block, number, question, answers: (question && answers.get(question.code)) ?? [] };
  });
}

const isOpen = ({ status, answers }: ShownBlock): boolean =>
  status !== "confirmed" || answers.some(({ reading }) => reading === "proposed" || reading === "waits");

/** Stem of a grid at its first row. */
function stemAbove(block: ShownBlock, before: ShownBlock | undefined): string | null {
  const stemIn = (each: ShownBlock | undefined) =>
    each !== undefined && isGridRow(each) ? stemOf(each.columns[0]?.header ?? "") : null;
  const stem = stemIn(block);
  return stem === stemIn(before) ? null : stem;
}

/** Everything of one file beside what the codebook takes it for, on one page, to be confirmed or chosen anew. */
export default async function MatchingPage({ params, searchParams }: MatchingPageProps) {
  const access = await requirePage("codebook.write");
  const survey = await findSurvey((await params).surveyId);
  if (!survey || !access.may("survey.responses.read")) notFound();
  const [text, words, locale, query] = await Promise.all([
    getTranslations("codebook"),
    getTranslations("survey.codebook"),
    getLocale(),
    searchParams,
  ]);
  const { codebook } = survey;
  const asked = oneOf(query, "form");
  const form = codebook.forms.find(({ id }) => id === asked) ?? codebook.forms.at(-1);
  if (!form) notFound();
  const blocks = await readBlocks(survey, form);
  const open = blocks.filter(isOpen);
  const show = choiceOf(query, "show", ["open", "all"], open.length > 0 ? "open" : "all");
  const listed = show === "open" ? open : blocks;
  const blocksOnPage = Math.max(fewestBlocks, Math.floor(choicesOnPage / Math.max(1, codebook.questions.length)));
  const from = Math.max(0, Math.trunc(Number(oneOf(query, "from") ?? 0)) || 0);
  const shown = listed.slice(from, from + blocksOnPage);
  const target = { locale, surveyId: survey.id, version: survey.codebookVersion };
  const path = localePath(locale, `/surveys/${survey.id}/codebook`);
  const hrefOf = (changed: Record<string, string>) =>
    `${path}/matching?${new URLSearchParams({ form: form.id, show, ...changed })}`;
  const unasked = codebook.questions.filter(({ code }) => form.columns.every(({ question }) => question !== code));
  const isProposed =
    form.columns.some(({ status }) => status === "proposed") ||
    form.decisions.some(({ status }) => status === "proposed");
  const stored = survey.forms.find(({ id }) => String(id) === form.id);
  const name = await formName(form, stored?.format ?? "");
  const questionChoices = [
    <option key={choices.leftOut} value={choices.leftOut}>
      {words("leftOut")}
    </option>,
    <option key={choices.newQuestion} value={choices.newQuestion}>
      {words("newQuestion")}
    </option>,
    ...codebook.questions.map(({ code, labels }) => (
      <option key={code} value={code}>
        {labelIn(labels, locale, code)}
      </option>
    )),
  ];
  return (
    <>
      <PageHead
        above={
          <>
            <Link href={localePath(locale, `/surveys/${survey.id}`)}>{surveyTitle(survey, locale)}</Link> ·{" "}
            <Link href={path}>{text("editor.back")}</Link>
          </>
        }
        title={text("matching.title")}
        lead={text("matching.lead")}
      />
      <nav className={styles.choice} aria-label={text("forms.title")}>
        {codebook.forms.length > 1 &&
          (await Promise.all(
            codebook.forms.map(async (other) => {
              const own = survey.forms.find(({ id }) => String(id) === other.id);
              return (
                <Link
                  key={other.id}
                  href={`${path}/matching?form=${other.id}`}
                  aria-current={other.id === form.id ? "page" : undefined}
                >
                  {await formName(other, own?.format ?? "")}
                </Link>
              );
            }),
          ))}
      </nav>
      <h2 className={styles.form}>{name}</h2>
      <p className={styles.choice}>
        <Link href={hrefOf({ show: "open", from: "0" })} aria-current={show === "open" ? "true" : undefined}>
          {text("matching.showOpen", { count: open.length })}
        </Link>
        <Link href={hrefOf({ show: "all", from: "0" })} aria-current={show === "all" ? "true" : undefined}>
          {text("matching.showAll", { count: blocks.length })}
        </Link>
      </p>
      {isProposed && (
        <ActionForm action={confirmAll.bind(null, target, form.id)} label={text("matching.confirmAll")}>
          <Button type="submit">{text("matching.confirmAll")}</Button>
        </ActionForm>
      )}
      {shown.length === 0 ? (
        <p>{text("matching.nothing")}</p>
      ) : (
        <ActionForm
          key={`${form.id} ${survey.codebookVersion}`}
          action={saveMatches.bind(null, target, form.id)}
          label={name}
        >
          <div className={styles.heads} aria-hidden="true">
            <span>{text("matching.file")}</span>
            <span>{text("matching.codebook")}</span>
          </div>
          {shown.map((block, place) => (
            <MatchBlock
              key={block.number}
              block={block}
              stem={stemAbove(block, shown[place - 1])}
              questionChoices={questionChoices}
              questionHref={block.question && `${path}/question?${new URLSearchParams({ code: block.question.code })}`}
            />
          ))}
          <div className={styles.save}>
            <Button type="submit" kind="primary">
              {text("matching.save")}
            </Button>
          </div>
        </ActionForm>
      )}
      <nav className={styles.choice} aria-label={text("questions.title")}>
        {from > 0 && (
          <Link className={buttonClass()} href={hrefOf({ from: String(Math.max(0, from - blocksOnPage)) })}>
            {text("matching.previous")}
          </Link>
        )}
        {from + blocksOnPage < listed.length && (
          <Link className={buttonClass()} href={hrefOf({ from: String(from + blocksOnPage) })}>
            {text("matching.next")}
          </Link>
        )}
      </nav>
      {unasked.length > 0 && (
        <Note>
          {text("matching.missing", {
            names: unasked.map(({ code, labels }) => `«${labelIn(labels, locale, code)}»`).join(", "),
          })}
        </Note>
      )}
    </>
  );
}
