import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table.tsx";
import { formatInstant } from "#lib/i18n/format.ts";
import { type AuditJson, AuditValue } from "./audit-value.tsx";
import { useAuditWords } from "./use-audit-words.ts";

interface AuditRow {
  readonly id: number;
  readonly at: Date;
  readonly person: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: AuditJson;
  readonly after: AuditJson;
  readonly address: string | null;
}

/** Ids that only a machine can tell apart are cut; the export has them whole. */
const longestId = 14;

function shortened(id: string): string {
  const isForMachines = id.length > longestId && !id.includes("@");
  return isForMachines ? `${id.slice(0, longestId)}…` : id;
}

interface AuditTableProps {
  readonly rows: readonly AuditRow[];
  readonly zone: string;
  /** Names of people by their ids, as they are now. */
  readonly names: ReadonlyMap<string, string>;
}

/** Entries of the audit trail, each with what it changed. */
export function AuditTable({ rows, zone, names }: AuditTableProps) {
  const text = useTranslations("audit");
  const words = useAuditWords();
  const locale = useLocale();
  return (
    <DataTable
      caption={text("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "at",
          header: text("columns.at"),
          isRowHeader: true,
          cell: ({ at }) => <time dateTime={at.toISOString()}>{formatInstant(at, zone, locale)}</time>,
        },
        { id: "person", header: text("columns.person"), cell: ({ person }) => person ?? text("nobody") },
        { id: "action", header: text("columns.action"), cell: ({ action }) => words.action(action) },
        {
          id: "entity",
          header: text("columns.entity"),
          isSecondary: true,
          cell: ({ entity, entityId }) => (
            <span title={entityId}>
              {words.entity(entity)} {names.get(entityId) ?? shortened(entityId)}
            </span>
          ),
        },
        {
          id: "change",
          header: text("columns.change"),
          isSecondary: true,
          cell: ({ before, after }) => <AuditValue before={before} after={after} />,
        },
        { id: "address", header: text("columns.address"), isSecondary: true, cell: ({ address }) => address ?? "–" },
      ]}
    />
  );
}
