import type { TableHead } from "../mapping/table-head.ts";
import { CellCutter, memberNames } from "./json-columns.ts";
import type { JsonElement } from "./json-elements.ts";
import { isJsonObject } from "./json-value.ts";

/** Elements whose members become columns, and the most columns there are. */
const shownElements = 30;
const mostColumns = 500;

/** The first elements of a list as a table, nested members named `a/b`; null where there are none. */
export function elementsAsTable(sample: readonly JsonElement[]): TableHead | null {
  const values = sample.slice(0, shownElements).flatMap(({ value }) => (isJsonObject(value) ? [value] : []));
  const header = [...new Set(values.flatMap((value) => [...memberNames(value)]))].slice(0, mostColumns);
  if (header.length < 2) return null;
  const cutter = new CellCutter(header);
  return { header, rows: values.map((value) => cutter.cut(value)) };
}
