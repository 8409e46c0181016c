import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table.tsx";
import { permissions, permissionTable, roleMay, roles } from "#lib/domain/permissions.ts";

/** What each role may do, drawn from the very table that decides it. */
export function RolesTable() {
  const text = useTranslations("people.list.roles");
  const names = useTranslations("people.roles");
  const locale = useLocale();
  return (
    <DataTable
      caption={text("title")}
      rows={permissions}
      rowKey={(permission) => permission}
      columns={[
        {
          id: "permission",
          header: text("permission"),
          isRowHeader: true,
          cell: (permission) => permissionTable[permission].label[locale],
        },
        ...roles.map((role) => ({
          id: role,
          header: names(role),
          cell: (permission: (typeof permissions)[number]) =>
            roleMay(role, permission) ? text("yes") : <span className="visually-hidden">{text("no")}</span>,
        })),
      ]}
    />
  );
}
