import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import type { WrittenAnswer } from "#lib/domain/survey/written-answers.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import type { CodebookTarget } from "../codebook-write.ts";
import { MeaningSelect } from "../meaning-select.tsx";
import { saveAnswers } from "./actions.ts";
import styles from "./question-page.module.css";

interface WrittenAnswersProps {
  readonly target: CodebookTarget;
  readonly question: SurveyQuestion;
  readonly answers: readonly WrittenAnswer[];
  readonly showsAll: boolean;
  readonly allHref: string;
}

type AnswerRow = WrittenAnswer & { readonly row: number };

const shownAtFirst = 100;

/** Every answer as it was written, with what it counts as and why; each can be confirmed or told otherwise. */
export function WrittenAnswers({ target, question, answers, showsAll, allHref }: WrittenAnswersProps) {
  const [text, matching] = [useTranslations("codebook.editor"), useTranslations("codebook.matching")];
  const locale = useLocale();
  if (answers.length === 0) return <p>{text("noneWritten")}</p>;
  const rows = answers.slice(0, showsAll ? undefined : shownAtFirst).map((answer, row) => ({ ...answer, row }));
  const columns: Column<AnswerRow>[] = [
    { id: "text", header: text("text"), isRowHeader: true, cell: ({ text: raw }) => <bdi>{raw}</bdi> },
    { id: "n", header: text("n"), numeric: true, cell: ({ n }) => formatCount(n, locale) },
    {
      id: "means",
      header: text("means"),
      cell: ({ text: raw, options, reading, row }) => (
        <span className={styles.meaning}>
          <MeaningSelect
            question={question}
            raw={raw}
            fieldNames={["raw", `was.${row}`, `meaning.${row}`]}
            options={reading === "waits" ? undefined : options}
          />
        </span>
      ),
    },
    {
      id: "how",
      header: text("how"),
      cell: ({ text: raw, reading, confidence, row }) => (
        <span className={styles.how} data-reading={reading}>
          {text(`readings.${reading}`, { share: formatPercent(confidence ?? 1, locale, 0) })}
          {reading === "proposed" && (
            <label>
              <input type="checkbox" name={`right.${row}`} aria-label={matching("rightName", { name: raw })} />{" "}
              <span aria-hidden="true">{matching("right")}</span>
            </label>
          )}
        </span>
      ),
    },
  ];
  return (
    <ActionForm
      action={saveAnswers.bind(null, target, question.code)}
      label={text("written")}
      className={styles.written}
    >
      <DataTable caption={text("writtenCaption")} columns={columns} rows={rows} rowKey={({ row }) => row} />
      {rows.length < answers.length && (
        <p>
          {text("shown", { shown: rows.length, count: formatCount(answers.length, locale) })}{" "}
          <Link href={allHref}>{text("more")}</Link>
        </p>
      )}
      <p>
        <Button type="submit" kind="primary">
          {text("saveAnswers")}
        </Button>
      </p>
    </ActionForm>
  );
}
