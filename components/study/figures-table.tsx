import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { StudyComparison } from "#lib/domain/study/compare-with-study.ts";
import { printedPlaceLabels, studyMetricLabels } from "#lib/domain/study/study-metrics.ts";
import { platformName, shortRegionName } from "#lib/i18n/names.ts";
import { computedWords, printedWords } from "./printed-value.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** Printed figures, each with its place, the computed value and the verdict. */
export function FiguresTable({ comparisons }: { readonly comparisons: readonly StudyComparison[] }) {
  const text = useTranslations("study");
  const locale = useLocale();
  const words = { atLeast: (value: string) => text("values.atLeast", { value }) };
  const computedOf = ({ computed, figure, reason }: StudyComparison) => {
    if (reason !== null) return text(`reasons.${reason}`);
    const [first, ...others] = computed;
    if (first && others.every(({ value }) => value === first.value)) return computedWords(first.value, locale);
    if (figure.platform !== null && first) return computedWords(first.value, locale);
    return computed
      .map(({ platform, value }) => `${platformName(platform)}: ${computedWords(value, locale)}`)
      .join("; ");
  };
  const columns: Column<StudyComparison>[] = [
    {
      id: "what",
      header: text("figures.what"),
      isRowHeader: true,
      cell: ({ figure }) => studyMetricLabels[figure.metric][locale],
    },
    {
      id: "where",
      header: text("table.region"),
      cell: ({ figure }) =>
        `${shortRegionName(figure.region, locale)}, ${figure.platform ? platformName(figure.platform) : text("figures.both")}`,
    },
    {
      id: "place",
      header: text("figures.place"),
      cell: ({ figure }) => printedPlaceLabels[figure.place][locale],
      isSecondary: true,
    },
    {
      id: "printed",
      header: text("figures.printed"),
      numeric: true,
      cell: ({ figure }) => printedWords(figure.value, figure.metric, locale, words),
    },
    { id: "computed", header: text("figures.computed"), numeric: true, cell: computedOf },
    { id: "verdict", header: text("figures.verdict"), cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
  ];
  return (
    <DataTable
      caption={text("figures.title")}
      columns={columns}
      rows={comparisons}
      rowKey={({ figure }) => figure.id}
    />
  );
}
