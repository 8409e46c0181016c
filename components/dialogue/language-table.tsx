import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { textLanguages } from "#lib/domain/replies/facts.ts";
import type { LanguageRow } from "#lib/domain/replies/reply-languages.ts";
import { formatCount, formatPercent, noValue } from "#lib/i18n/format.ts";
import { ShareText } from "./share-text.tsx";

/** In which language people asked, and in which they were answered. */
export function LanguageTable({ rows }: { readonly rows: readonly LanguageRow[] }) {
  const text = useTranslations("dialogue.language");
  const locale = useLocale();
  const columns: Column<LanguageRow>[] = [
    { id: "asked", header: text("asked"), isRowHeader: true, cell: ({ language }) => text(language) },
    { id: "comments", header: text("comments"), numeric: true, cell: ({ rate }) => formatCount(rate.n, locale) },
    { id: "answered", header: text("answered"), numeric: true, cell: ({ rate }) => formatCount(rate.x, locale) },
    { id: "rate", header: text("rate"), numeric: true, cell: ({ rate }) => <ShareText share={rate} /> },
    ...textLanguages.map(
      (language): Column<LanguageRow> => ({
        id: `reply-${language}`,
        header: text("replyIn", { language: text(language) }),
        numeric: true,
        isSecondary: true,
        cell: ({ repliesIn }) => formatCount(repliesIn[language], locale),
      }),
    ),
    {
      id: "same",
      header: text("same"),
      hint: text("sameHint"),
      numeric: true,
      // A reply to both languages, or to one that is not told, has no single right language.
      cell: ({ language, inSame }) => (
        <strong>{language === "kk" || language === "ru" ? formatPercent(inSame.value, locale) : noValue}</strong>
      ),
    },
  ];
  return <DataTable caption={text("title")} columns={columns} rows={rows} rowKey={({ language }) => language} />;
}
