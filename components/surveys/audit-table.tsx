import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type {
  AuditedItem,
  AuditVerdict,
  PublishedItem,
  PublishedPercentAudit,
} from "#lib/domain/survey/published-percent-audit.ts";
import { spansOf } from "#lib/domain/survey/spans.ts";
import { formatCount, formatDecimal } from "#lib/i18n/format.ts";

interface AuditTableProps {
  /** Printed items, beside those of the audit. */
  readonly items: readonly PublishedItem[];
  readonly audit: PublishedPercentAudit;
  /** Names of a question and of its items; as printed where none are given. */
  readonly nameOf?: (question: string, item?: string) => string;
}

interface AuditRow {
  readonly key: string;
  readonly printed: PublishedItem;
  readonly audited: AuditedItem;
  /** Items of the question where it begins, 0 on the others. */
  readonly span: number;
}

const tones = {
  consistent: "calm",
  truncated: "notice",
  impossible: "danger",
  n_exceeds_sample: "danger",
} as const satisfies Record<AuditVerdict, string>;

/** Printed pairs of n and %, the bases that they admit, and the verdict. */
export function AuditTable({ items, audit, nameOf = (question, item) => item ?? question }: AuditTableProps) {
  const text = useTranslations("surveyAudit");
  const locale = useLocale();
  const rows = items.flatMap((printed, place): AuditRow[] => {
    const audited = audit.items[place];
    if (!audited) return [];
    const begins = items[place - 1]?.question !== printed.question;
    const next = items.findIndex((other, at) => at > place && other.question !== printed.question);
    return [
      {
        key: `${place}`,
        printed,
        audited,
        span: begins ? (next === -1 ? items.length : next) - place : 0,
      },
    ];
  });
  const questionOf = (code: string) => audit.questions.find(({ question }) => question === code);
  const commonBases = (code: string) => {
    const question = questionOf(code);
    if (!question || question.items < 2) return null;
    const { allConsistentBases: bases } = question;
    return bases.length === 0 ? text("conflict") : text("common", { bases: spansOf(bases) });
  };
  const columns: Column<AuditRow>[] = [
    {
      id: "question",
      header: text("question"),
      isRowHeader: true,
      rowSpan: ({ span }) => span,
      cell: ({ printed: { question } }) => (
        <>
          {nameOf(question)}
          <br />
          <small>{commonBases(question)}</small>
        </>
      ),
    },
    { id: "item", header: text("item"), cell: ({ printed: { question, item } }) => nameOf(question, item) },
    { id: "n", header: text("n"), numeric: true, cell: ({ printed: { n } }) => formatCount(n, locale) },
    {
      id: "percent",
      header: text("percent"),
      numeric: true,
      cell: ({ printed: { pct, decimals } }) => formatDecimal(pct, locale, decimals),
    },
    {
      id: "bases",
      header: text("bases"),
      cell: ({ audited: { roundingBases, truncationBases } }) =>
        spansOf(roundingBases.length > 0 ? roundingBases : truncationBases) || text("none"),
    },
    {
      id: "percentFirst",
      header: text("percentFirst"),
      isSecondary: true,
      cell: ({ audited: { percentFirstBases } }) => spansOf(percentFirstBases) || text("none"),
    },
    {
      id: "verdict",
      header: text("verdict"),
      cell: ({ audited: { verdict } }) => <Tag tone={tones[verdict]}>{text(`verdicts.${verdict}`)}</Tag>,
    },
  ];
  return (
    <DataTable
      caption={text("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      startsGroup={({ span }) => span > 0}
    />
  );
}
