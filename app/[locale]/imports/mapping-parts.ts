import { getTranslations } from "next-intl/server";
import { type ColumnChoice, type MappingField, mappingFieldGroups } from "#components/mapping/mapping-view.ts";
import type { Messages } from "#lib/i18n/messages.ts";
import type { TableHead } from "#lib/importers/mapping/table-head.ts";
import { normalizeHeader } from "#lib/importers/table/header-names.ts";

type FieldKey = keyof Messages["imports"]["fields"];

/** Names of the form's fields in the reader's language. */
export async function mappingFieldNames(): Promise<Record<MappingField, string>> {
  const text = await getTranslations("imports.fields");
  const fields: readonly MappingField[] = Object.values(mappingFieldGroups).flatMap(
    ({ essential, counts, reactions }) => [...essential, ...counts, ...reactions],
  );
  const keyOf = (field: MappingField): FieldKey =>
    field === "time" ? "publishedAt" : (field.replace(".", "_") as FieldKey);
  return Object.fromEntries(fields.map((field) => [field, text(keyOf(field))])) as Record<MappingField, string>;
}

/** Columns that can be chosen: of those with one name the first, and none without a name. */
export function columnChoices({ header, rows }: TableHead): ColumnChoice[] {
  const names = header.map(normalizeHeader);
  return header.flatMap((name, place) => {
    const isFirst = names.indexOf(names[place] ?? "") === place;
    const example = rows.map((cells) => cells[place] ?? "").find((cell) => cell !== "") ?? "";
    return name !== "" && isFirst ? [{ name, example: example.replace(/\s+/g, " ") }] : [];
  });
}
