import { countKinds } from "#lib/domain/model.ts";
import { type ImportField, importFields } from "./fields.ts";
import type { CarriedField, ColumnMapping } from "./importer.ts";
import { normalizeHeader } from "./table/header-names.ts";
import type { TableSchema } from "./table/table-format.ts";

/** Where the columns of one file stand. */
export interface ColumnPlan {
  readonly headers: readonly string[];
  readonly names: readonly string[];
  readonly placeOf: ReadonlyMap<ImportField, number>;
  /** Header as the file has it (or our name where there is none), for messages. */
  headerOf(field: ImportField): string;
}

function findPlace(names: readonly string[], aliases: readonly (string | RegExp)[]): number {
  for (const alias of aliases) {
    const place = names.findIndex((name) => (typeof alias === "string" ? name === alias : alias.test(name)));
    if (place >= 0) return place;
  }
  return -1;
}

/** Finds the fields of a format in a header; of columns with the same name the first is used. */
export function planColumns(headers: readonly string[], schema: TableSchema): ColumnPlan {
  const names = headers.map(normalizeHeader);
  const placeOf = new Map<ImportField, number>();
  const taken = new Set<number>();
  for (const field of importFields) {
    const place = findPlace(names, schema.columns[field] ?? []);
    if (place < 0 || taken.has(place)) continue;
    placeOf.set(field, place);
    taken.add(place);
  }
  return {
    headers,
    names,
    placeOf,
    headerOf: (field) => headers[placeOf.get(field) ?? -1]?.replace(/^\ufeff/, "").trim() ?? field,
  };
}

/** Every column of the file with the field that it became, for a preview. */
export function describeColumns(plan: ColumnPlan, schema: TableSchema): ColumnMapping[] {
  const fieldAt = new Map([...plan.placeOf].map(([field, place]) => [place, field] as const));
  for (const field of schema.merged ?? []) {
    const aliases = schema.columns[field] ?? [];
    plan.names.forEach((name, place) => {
      if (aliases.includes(name)) fieldAt.set(place, field);
    });
  }
  return plan.headers.map((header, place) => ({
    column: header.replace(/^\ufeff/, "").trim(),
    field: fieldAt.get(place) ?? null,
  }));
}

const carriedFields = [...countKinds, "reach", "saves", "text", "type", "permalink"] as const;

/** What the file says about every post, so that a blank there means "unknown now". */
export function carriedBy(plan: ColumnPlan, schema: TableSchema): CarriedField[] {
  const carried: CarriedField[] = carriedFields.filter((field) => plan.placeOf.has(field));
  if ([...plan.placeOf.keys()].some((field) => field.startsWith("reactions."))) carried.push("reactions");
  if (plan.placeOf.has("followers")) carried.push("followersAtPost");
  return [...new Set([...carried, ...(schema.built ?? [])])];
}

/** Names that occur more than once, with their number. */
export function findDuplicates(plan: ColumnPlan): { readonly column: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const name of plan.names) if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name, count]) => ({ column: plan.headers[plan.names.indexOf(name)]?.trim() ?? name, count }));
}
