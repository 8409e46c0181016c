import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { SurveyTableAnswerRow } from "#lib/contract/answers/survey-tables-answer.ts";
import { type MarginRequest, marginField } from "#lib/contract/questions/survey-question.ts";
import { labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import styles from "./margin-fields.module.css";

interface MarginFieldsProps {
  readonly question: SurveyQuestion;
  /** The question's table for everybody, as it may be published. */
  readonly rows: readonly SurveyTableAnswerRow[];
  /** What was given before. */
  readonly margin: MarginRequest | null;
}

/** The answers of a question with their share in the sample and a field for the share that is known of everybody. */
export function MarginFields({ question, rows, margin }: MarginFieldsProps) {
  const text = useTranslations("survey.weights");
  const locale = useLocale();
  const name = labelIn(question.labels, locale, question.code);
  const listed = rows.filter((row) => row.option !== null);
  const columns: Column<SurveyTableAnswerRow>[] = [
    { id: "answer", header: text("answer"), isRowHeader: true, cell: ({ label }) => label },
    {
      id: "sample",
      header: text("sample"),
      numeric: true,
      cell: ({ n, share }) =>
        n === null ? text("hidden") : `${formatPercent(share, locale)}\u00a0(${formatCount(n, locale)})`,
    },
    {
      id: "known",
      header: text("known"),
      numeric: true,
      cell: ({ option, label }) => (
        <input
          name={`${marginField}${question.code}:${option}`}
          className={styles.share}
          inputMode="decimal"
          pattern="\d{1,3}([.,]\d{1,6})?"
          maxLength={10}
          defaultValue={margin?.percents[option ?? ""] ?? ""}
          aria-label={`${name}: ${label}, ${text("known")}`}
        />
      ),
    },
  ];
  return (
    <DataTable caption={name} captionShown columns={columns} rows={listed} rowKey={({ option }) => option ?? ""} />
  );
}
