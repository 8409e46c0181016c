import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import type { SurveyTable, SurveyTableRow } from "#lib/domain/survey/survey-table.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import styles from "./question-page.module.css";

interface QuestionTableProps {
  readonly question: SurveyQuestion;
  readonly table: SurveyTable;
}

/** How a question counts with the codebook as it is: everybody, on the base of those who answered. */
export function QuestionTable({ question, table }: QuestionTableProps) {
  const [text, figure] = [useTranslations("codebook.editor"), useTranslations("survey.figure")];
  const locale = useLocale();
  const labelOf = ({ code }: SurveyTableRow) => {
    if (code === null) return figure("notListedLabel");
    const option = question.options.find((each) => each.code === code);
    return option ? labelIn(option.labels, locale, code) : code;
  };
  const columns: Column<SurveyTableRow>[] = [
    { id: "answer", header: figure("headers.answer"), isRowHeader: true, cell: labelOf },
    { id: "n", header: figure("headers.n"), numeric: true, cell: ({ n }) => formatCount(n, locale) },
    {
      id: "share",
      header: figure("headers.share"),
      numeric: true,
      cell: ({ share }) => formatPercent(share, locale),
    },
  ];
  return (
    <div className={styles.table}>
      {table.rows.length > 0 && (
        <DataTable
          caption={text("tableCaption")}
          columns={columns}
          rows={table.rows}
          rowKey={({ code }) => code ?? ":none"}
        />
      )}
      <p>
        {figure("base.answered", {
          n: formatCount(table.counts.answered, locale),
          blank: formatCount(table.counts.blank, locale),
        })}
        {table.counts.notShown > 0 && `; ${figure("notShown", { n: formatCount(table.counts.notShown, locale) })}`}.
      </p>
    </div>
  );
}
