import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { EarlierCodebook } from "#lib/data/surveys/codebook-history.ts";
import { formatInstant, noValue } from "#lib/i18n/format.ts";
import { undoChange } from "./actions.ts";
import type { ChangedPart, CodebookTarget } from "./codebook-write.ts";

interface ChangeListProps {
  readonly target: CodebookTarget;
  readonly changes: readonly EarlierCodebook[];
}

const parts: readonly string[] = [
  "columns",
  "proposals",
  "answers",
  "question",
  "options",
  "file",
  "undo",
] satisfies ChangedPart[];
const isPart = (part: string | null): part is ChangedPart => part !== null && parts.includes(part);

/** What was changed in a codebook, the newest first, each to be taken back with what came after it. */
export async function ChangeList({ target, changes }: ChangeListProps) {
  const [text, locale] = await Promise.all([getTranslations("codebook.history"), getLocale()]);
  if (changes.length === 0) return <p>{text("none")}</p>;
  const when = ({ replacedAt }: EarlierCodebook) => formatInstant(replacedAt, "Asia/Almaty", locale);
  const columns: Column<EarlierCodebook>[] = [
    { id: "when", header: text("when"), isRowHeader: true, cell: when },
    { id: "what", header: text("what"), cell: ({ part }) => text(`parts.${isPart(part) ? part : "import"}`) },
    { id: "who", header: text("who"), cell: ({ actorName }) => actorName ?? noValue, isSecondary: true },
    {
      id: "undo",
      header: "",
      cell: (change) => (
        <ActionForm
          action={undoChange.bind(null, target, change.version)}
          label={text("undoOf", { when: when(change) })}
        >
          <Button type="submit" kind="quiet" aria-label={text("undoOf", { when: when(change) })}>
            {text("undo")}
          </Button>
        </ActionForm>
      ),
    },
  ];
  return <DataTable caption={text("caption")} columns={columns} rows={changes} rowKey={({ version }) => version} />;
}
