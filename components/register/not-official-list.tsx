import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "#components/ui/data-table.tsx";
import type { LocalDate, Platform } from "#lib/domain/model.ts";
import type { NotOfficialKind } from "#lib/domain/register/page-verdict.ts";
import { formatDate } from "#lib/i18n/format.ts";
import { platformName } from "#lib/i18n/names.ts";

interface NotedPage {
  readonly id: number;
  readonly platform: Platform;
  readonly handle: string;
  readonly kind: NotOfficialKind;
  readonly note: string;
  readonly notedDate: LocalDate;
}

interface NotOfficialListProps {
  readonly pages: readonly NotedPage[];
  /** What takes a note back, for those who may. */
  readonly remove?: (page: NotedPage) => ReactNode;
}

/** Pages that are not official, with the reason; none of them is linked. */
export function NotOfficialList({ pages, remove }: NotOfficialListProps) {
  const text = useTranslations("register.notOfficial");
  const locale = useLocale();
  return (
    <DataTable
      caption={text("title")}
      rows={pages}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "page",
          header: text("page"),
          isRowHeader: true,
          cell: ({ platform, handle }) => (
            <>
              {platformName(platform)}, <bdi>{handle}</bdi>
            </>
          ),
        },
        { id: "kind", header: text("kind"), cell: ({ kind }) => text(kind) },
        { id: "note", header: text("note"), cell: ({ note }) => note },
        {
          id: "noted",
          header: text("noted"),
          isSecondary: true,
          cell: ({ notedDate }) => formatDate(notedDate, locale),
        },
        ...(remove ? [{ id: "remove", header: text("remove"), cell: remove }] : []),
      ]}
    />
  );
}
