import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Note } from "#components/ui/note.tsx";
import type { ReplyTimes } from "#lib/domain/replies/dialogue.ts";
import { type Yardstick, yardsticks } from "#lib/domain/replies/reply-times.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import styles from "./dialogue.module.css";

/** What share of all comments had an answer by each yardstick, the unanswered among them. */
export function YardsticksTable({ times }: { readonly times: ReplyTimes }) {
  const text = useTranslations("dialogue.time");
  const locale = useLocale();
  const columns: Column<Yardstick>[] = [
    { id: "yardstick", header: text("yardstick"), isRowHeader: true, cell: (name) => text(name) },
    {
      id: "answeredBy",
      header: text("answeredBy"),
      numeric: true,
      cell: (name) => {
        const share = times.answeredBy[name];
        return (
          <span className={styles.share}>
            {share !== null && <meter aria-hidden="true" min={0} max={1} value={share} className={styles.meter} />}
            <strong>{formatPercent(share, locale)}</strong>
          </span>
        );
      },
    },
    {
      id: "basis",
      header: text("basis"),
      numeric: true,
      cell: () => formatCount(times.eligible, locale),
    },
  ];
  return (
    <div>
      <DataTable
        caption={text("yardsticks")}
        captionShown
        columns={columns}
        rows={yardsticks}
        rowKey={(name) => name}
      />
      <Note>{text("yardstickNote")}</Note>
    </div>
  );
}
