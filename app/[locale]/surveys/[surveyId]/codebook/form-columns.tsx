import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { StoredForm } from "#lib/data/surveys/surveys.ts";
import { type Codebook, type FormColumn, labelIn, type SurveyForm } from "#lib/domain/survey/codebook.ts";
import { importFormatName } from "#lib/i18n/issue-message.ts";
import { type CodebookTarget, confirmAll, savePlaces } from "./actions.ts";
import { choices } from "./choices.ts";
import styles from "./codebook-page.module.css";

interface FormColumnsProps {
  readonly target: CodebookTarget;
  readonly codebook: Codebook;
  readonly form: SurveyForm;
  readonly stored: StoredForm;
  readonly mayWrite: boolean;
}

function choiceOf({ question, status }: FormColumn): string {
  if (status === "unmatched") return choices.waits;
  return question ?? choices.leftOut;
}

/** The columns of one form, each with the question that it is. */
export async function FormColumns({ target, codebook, form, stored, mayWrite }: FormColumnsProps) {
  const [text, locale] = await Promise.all([getTranslations("survey"), getLocale()]);
  const format = importFormatName(stored.format, locale);
  const title = form.language
    ? text("codebook.form", { format, language: text(`languageNames.${form.language}`) })
    : text("codebook.formNoLanguage", { format });
  const nameOf = (code: string) => {
    const question = codebook.questions.find((candidate) => candidate.code === code);
    return question ? labelIn(question.labels, locale, code) : code;
  };
  const columns: Column<FormColumn>[] = [
    { id: "header", header: text("codebook.column"), isRowHeader: true, cell: ({ header }) => <bdi>{header}</bdi> },
    {
      id: "question",
      header: text("codebook.question"),
      cell: (column) =>
        mayWrite ? (
          <select
            name={`column.${column.place}`}
            defaultValue={choiceOf(column)}
            aria-label={`${text("codebook.question")}: ${column.header}`}
            className={styles.choice}
          >
            <option value={choices.waits}>{text("codebook.waits")}</option>
            <option value={choices.leftOut}>{text("codebook.leftOut")}</option>
            {column.status === "unmatched" && (
              <option value={choices.newQuestion}>{text("codebook.newQuestion")}</option>
            )}
            {codebook.questions.map(({ code }) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </select>
        ) : (
          column.question && nameOf(column.question)
        ),
    },
    {
      id: "status",
      header: text("codebook.status"),
      cell: ({ status }) => (
        <Tag tone={status === "confirmed" ? "calm" : "notice"}>{text(`codebook.statuses.${status}`)}</Tag>
      ),
    },
  ];
  const table = <DataTable caption={title} columns={columns} rows={form.columns} rowKey={({ place }) => place} />;
  return (
    <div className={styles.form}>
      <h3>
        {title} <span className={styles.facts}>{text("codebook.responses", { count: stored.responses })}</span>
      </h3>
      {mayWrite ? (
        <>
          {form.columns.some(({ status }) => status === "proposed") && (
            <ActionForm action={confirmAll.bind(null, target, form.id)} label={text("codebook.confirmAll")}>
              <Button type="submit" kind="primary">
                {text("codebook.confirmAll")}
              </Button>
            </ActionForm>
          )}
          <ActionForm action={savePlaces.bind(null, target, form.id)} label={title}>
            {table}
            <p>
              <Button type="submit">{text("codebook.confirm")}</Button>
            </p>
          </ActionForm>
        </>
      ) : (
        table
      )}
    </div>
  );
}
