import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { type Codebook, labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { formatCount, noValue } from "#lib/i18n/format.ts";
import styles from "./codebook-page.module.css";

interface QuestionListProps {
  readonly codebook: Codebook;
  /** Different answers that no option is, by code of the question. */
  readonly waiting: ReadonlyMap<string, number>;
  /** Null for who may not change the codebook. */
  readonly questionPath: string | null;
}

/** The questions of a codebook in their order, each with its kind and its answers. */
export function QuestionList({ codebook, waiting, questionPath }: QuestionListProps) {
  const [words, text] = [useTranslations("survey.codebook"), useTranslations("codebook.questions")];
  const locale = useLocale();
  const gridOf = ({ group: code }: SurveyQuestion) => {
    const group = codebook.groups.find((candidate) => candidate.code === code);
    return (
      group && <span className={styles.grid}>{text("grid", { name: labelIn(group.labels, locale, group.code) })}</span>
    );
  };
  const columns: Column<SurveyQuestion>[] = [
    {
      id: "question",
      header: text("question"),
      isRowHeader: true,
      cell: (question) => {
        const name = labelIn(question.labels, locale, question.code);
        return (
          <>
            {questionPath === null ? (
              name
            ) : (
              <Link href={`${questionPath}?${new URLSearchParams({ code: question.code })}`}>{name}</Link>
            )}
            {gridOf(question)}
          </>
        );
      },
    },
    { id: "code", header: text("code"), cell: ({ code }) => code, isSecondary: true },
    { id: "type", header: text("type"), cell: ({ type }) => words(`types.${type}`) },
    {
      id: "options",
      header: text("options"),
      numeric: true,
      isSecondary: true,
      cell: ({ options }) => (options.length === 0 ? noValue : formatCount(options.length, locale)),
    },
    ...(questionPath === null
      ? []
      : [
          {
            id: "open",
            header: text("open"),
            cell: ({ code }: SurveyQuestion) => {
              const count = waiting.get(code) ?? 0;
              return count === 0 ? formatCount(0, locale) : text("openAnswers", { count });
            },
          },
        ]),
  ];
  return (
    <DataTable caption={text("caption")} columns={columns} rows={codebook.questions} rowKey={({ code }) => code} />
  );
}
