import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { ShareBarsChart } from "#components/charts/share-bars-chart.tsx";
import { TwinTableView } from "#components/charts/twin-table.tsx";
import { drawingWidths } from "#components/metrics/figure-notes.ts";
import type { SurveyTableAnswerRow } from "#lib/contract/answers/survey-tables-answer.ts";
import { labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import type { PublishedTable } from "#lib/domain/survey/publish-table.ts";
import { isSmallBase, type SurveyTable, smallBase } from "#lib/domain/survey/survey-table.ts";
import { formatCount, formatDecimal, formatPercent } from "#lib/i18n/format.ts";

import styles from "./question-figure.module.css";

interface QuestionFigureProps {
  readonly id: string;
  readonly question: SurveyQuestion;
  /** Stem of the grid whose row it is; null for a question on its own. */
  readonly stem: string | null;
  readonly table: SurveyTable;
  /** Rows as they may be published, labelled in the reader's language. */
  readonly rows: readonly SurveyTableAnswerRow[];
  /** What of the table may be read. */
  readonly published: PublishedTable;
  readonly isWeighted: boolean;
  readonly showsIntervals: boolean;
  readonly isDemo: boolean;
  /** Where answers in words are read; null for who may not. */
  readonly textsHref: string | null;
}

const shownUnmatched = 3;

/** One question: its chart, what it rests on, and the same as a table. */
export function QuestionFigure(props: QuestionFigureProps) {
  const { id, question, stem, table, published, isWeighted, rows, showsIntervals, isDemo, textsHref } = props;
  const text = useTranslations("survey.figure");
  const locale = useLocale();
  const { base, likert } = table;
  const { counts, baseN } = published;
  const numbers = published.isAnyHidden ? null : table.numbers;
  const own = labelIn(question.labels, locale, question.code);
  const name = stem === null ? own : `${stem} ${own}`;
  const count = (n: number | null) => formatCount(n, locale);
  const dontKnow = new Set(table.rows.filter(({ isDontKnow }) => isDontKnow).map(({ code }) => code));
  const labelOf = (row: SurveyTableAnswerRow) => row.label ?? text("notListedLabel");
  const bars = rows.map((row) => ({
    id: row.option ?? "not-listed",
    label: labelOf(row),
    value: row.share,
    interval: showsIntervals && row.low !== null && row.high !== null ? ([row.low, row.high] as const) : null,
    text:
      row.n === null ? text("hidden") : text("valueText", { share: formatPercent(row.share, locale), n: count(row.n) }),
    isMuted: row.option === null || dontKnow.has(row.option),
  }));
  const isHidden = published.isAnyHidden;
  // Numbers and words have no options to draw: a lone bar of what could not be read would say nothing of them.
  const isDrawn = question.options.length > 0 || rows.some(({ option }) => option !== null);
  const none = question.type === "multiple" && question.options.find(({ isNone }) => isNone === true);
  const notes = [
    baseN === null || counts.answered === null
      ? text("fewAnswered")
      : `${text(`base.${base.kind}`, { n: count(baseN), blank: count(counts.blank), answered: count(counts.answered) })}${
          counts.notShown !== null && counts.notShown > 0 ? `; ${text("notShown", { n: count(counts.notShown) })}` : ""
        }.`,
    ...(none ? [text("none", { answer: labelIn(none.labels, locale, none.code) })] : []),
    ...(isWeighted ? [text("weighted")] : []),
    ...(likert && !isHidden && likert.mean !== null
      ? [
          text("scale", {
            mean: formatDecimal(likert.mean, locale, 2),
            sd: formatDecimal(likert.sd, locale, 2),
            median: formatDecimal(likert.median, locale, 1),
            top: formatPercent(likert.top2, locale),
            bottom: formatPercent(likert.bottom2, locale),
            net: formatPercent(likert.net, locale),
          }),
        ]
      : []),
    ...(numbers && numbers.mean !== null
      ? [
          text(published.hasExtremes ? "numbers" : "numbersMiddle", {
            mean: formatDecimal(numbers.mean, locale, 2),
            median: formatDecimal(numbers.median, locale, 1),
            ...(published.hasExtremes && {
              min: formatDecimal(numbers.min, locale, 0),
              max: formatDecimal(numbers.max, locale, 0),
            }),
          }),
        ]
      : []),
    ...(isHidden ? [text("hiddenNote")] : []),
    ...(isDrawn && bars.some(({ interval }) => interval !== null) ? [text("interval")] : []),
    ...(isSmallBase(baseN) ? [text("smallBase", { least: smallBase })] : []),
    isDemo ? text("source") : text("sourceImports"),
  ];
  const remark: ReactNode = table.unmatched.length > 0 && textsHref !== null && (
    <p>
      {text("unmatched", {
        texts: table.unmatched
          .slice(0, shownUnmatched)
          .map(({ text: words, n }) => `«${words}» (${count(n)})`)
          .join(", "),
      })}
      {table.unmatched.length > shownUnmatched && " …"}
    </p>
  );
  if (!isDrawn) {
    return (
      <div id={id}>
        <p className={styles.open}>{name}</p>
        <p>
          {counts.answered === null && text("fewAnswered")}
          {counts.answered !== null && question.type === "text" && text("open", { n: counts.answered })}{" "}
          {textsHref !== null && table.counts.answered > 0 && question.type === "text" && (
            <Link href={textsHref}>{text("read")}</Link>
          )}
        </p>
        {question.type !== "text" && <p>{notes.join(" ")}</p>}
        {remark}
      </div>
    );
  }
  const percent = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 100);
  const twin = {
    headers: [
      text("headers.answer"),
      text("headers.n"),
      text("headers.share"),
      ...(showsIntervals ? [text("headers.low"), text("headers.high")] : []),
    ],
    rows: rows.map((row) => [
      labelOf(row),
      row.n,
      percent(row.share),
      ...(showsIntervals ? [percent(row.low), percent(row.high)] : []),
    ]),
  };
  return (
    <div>
      <ChartFigure
        id={id}
        title={name}
        name={name}
        notes={notes}
        remark={remark}
        wide={<ShareBarsChart bars={bars} width={drawingWidths.wide} title={name} />}
        narrow={<ShareBarsChart bars={bars} width={drawingWidths.narrow} title={name} />}
        table={twin}
      />
      <div className={styles.paper}>
        <TwinTableView table={twin} caption={name} locale={locale} />
      </div>
    </div>
  );
}
