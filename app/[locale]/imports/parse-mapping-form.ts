import type { MappingField, MappingValues } from "#components/mapping/mapping-view.ts";
import { mappingFieldGroups } from "#components/mapping/mapping-view.ts";
import { platforms } from "#lib/domain/model.ts";
import type { ImportField } from "#lib/importers/fields.ts";
import { readGivenHandle } from "#lib/importers/given-handle.ts";
import type { MappingGuess } from "#lib/importers/mapping/guess-mapping.ts";
import { type MappingProfile, mappedKinds, parseMappingProfile } from "#lib/importers/mapping/mapping-profile.ts";
import { normalizeHeader } from "#lib/importers/table/header-names.ts";

type Kind = MappingValues["kind"];

function fieldsOf(kind: Kind): readonly MappingField[] {
  const { essential, counts, reactions } = mappingFieldGroups[kind];
  return [...essential, ...counts, ...reactions];
}

/** Our field for one of the form. */
function importFieldOf(field: MappingField, kind: Kind): ImportField {
  if (field !== "time") return field;
  return kind === "followers" ? "date" : "publishedAt";
}

/** What a form of the mapping page holds; what it lacks or can't hold is blank. */
export function readMappingValues(form: FormData): MappingValues {
  const textOf = (name: string): string => {
    const value = form.get(name);
    // Forms send line ends as two characters, and names of columns may stand on several lines.
    return typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : "";
  };
  const kind = mappedKinds.find((known) => known === textOf("kind")) ?? "posts";
  return {
    name: textOf("name"),
    kind,
    platform: textOf("platform"),
    account: textOf("account"),
    columns: Object.fromEntries(fieldsOf(kind).map((field) => [field, textOf(`column.${field}`)])),
    dateOrder: textOf("dateOrder"),
    timeZone: textOf("timeZone"),
    decimalMark: textOf("decimalMark"),
    blank: textOf("blank"),
    fingerprintIds: form.has("fingerprintIds"),
  };
}

/**
 * The profile that a form describes, for a table with these columns; a column that the table lacks is left out.
 * @throws InvalidRequestError `profile_malformed`, `account_malformed`
 */
export function profileOfValues(values: MappingValues, header: readonly string[]): MappingProfile {
  const chosen = fieldsOf(values.kind).flatMap((field) => {
    const column = values.columns[field] ?? "";
    return column !== "" && header.includes(column) ? [[importFieldOf(field, values.kind), column] as const] : [];
  });
  const platform = platforms.find((known) => known === values.platform) ?? null;
  return parseMappingProfile({
    version: 1,
    name: values.name,
    kind: values.kind,
    header,
    platform: values.platform || null,
    account: values.account === "" ? null : readGivenHandle(values.account, platform),
    columns: Object.fromEntries(chosen),
    options: {
      dateOrder: values.dateOrder,
      timeZone: values.timeZone || null,
      decimalMark: values.decimalMark,
      blank: values.blank,
      fingerprintIds: values.fingerprintIds,
    },
  });
}

function columnsOf(columns: MappingProfile["columns"], kind: Kind): MappingValues["columns"] {
  return Object.fromEntries(fieldsOf(kind).map((field) => [field, columns[importFieldOf(field, kind)] ?? ""]));
}

/** What the form holds of a profile that is kept, its columns as a table with this header spells them. */
export function valuesOfProfile(profile: MappingProfile, header: readonly string[] = profile.header): MappingValues {
  const { name, kind, platform, account, options } = profile;
  const spelled = new Map(header.toReversed().map((column) => [normalizeHeader(column), column] as const));
  const columns = Object.fromEntries(
    Object.entries(profile.columns).map(([field, column]) => [field, spelled.get(normalizeHeader(column)) ?? ""]),
  );
  return {
    ...options,
    name,
    kind,
    platform: platform ?? "",
    account: account ?? "",
    columns: columnsOf(columns, kind),
    timeZone: options.timeZone ?? "",
  };
}

/** What the form holds of a guess; `name` is proposed for it. */
export function valuesOfGuess({ kind, platform, columns }: MappingGuess, name: string): MappingValues {
  return {
    name,
    kind,
    platform: platform ?? "",
    account: "",
    columns: columnsOf(columns, kind),
    dateOrder: "auto",
    timeZone: "",
    decimalMark: "auto",
    blank: "unknown",
    fingerprintIds: false,
  };
}
