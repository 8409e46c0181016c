import type { ColumnPlan } from "./column-plan.ts";
import type { PostRecord } from "./importer.ts";
import { namesRead } from "./json/json-columns.ts";
import { type JsonValue, parseJsonObject } from "./json/json-value.ts";
import { normalizeHeader } from "./table/header-names.ts";
import type { TableRow } from "./table/row-framer.ts";
import type { TableSchema } from "./table/table-format.ts";

/** One cell of a row, under the name that its file gives it. */
export interface SourceCell {
  /** Header of the column; of JSON the path of the member, as `authorMeta/name`. */
  readonly name: string;
  readonly value: string;
  /** Whether the format reads this column. */
  readonly isUsed: boolean;
}

/** The row of a file that told a post, with all its columns. */
export interface SourceRow {
  readonly line: number;
  /** The file inside an archive, or the sheet, in which the row stands; absent for other files. */
  readonly part?: string;
  readonly post: PostRecord;
  readonly cells: readonly SourceCell[];
}

/** Most cells of one row that are handed on: exports of Apify have thousands. */
const cellsShown = 2_000;

function* leavesOf(value: JsonValue | undefined, path: string): Generator<readonly [string, string], void, void> {
  if (typeof value !== "object" || value === null) {
    yield [path, value === null || value === undefined ? "" : String(value)];
    return;
  }
  for (const [key, member] of Object.entries(value)) yield* leavesOf(member, path === "" ? key : `${path}/${key}`);
}

/** How a row is shown with all its columns, used and unused; the names of a file's columns are known when it is opened. */
export function openSourceCells(
  schema: TableSchema,
  plan: ColumnPlan,
  isJson: boolean,
): (row: TableRow) => readonly SourceCell[] {
  const read = new Set(namesRead(schema));
  for (const place of plan.placeOf.values()) read.add(plan.names[place] ?? "");
  const cellOf = (name: string, value: string): SourceCell => ({
    name: name.replace(/^\ufeff/, "").trim(),
    value,
    isUsed: read.has(normalizeHeader(name)),
  });
  if (!isJson) {
    return ({ cells }) => cells.slice(0, cellsShown).map((cell, place) => cellOf(plan.headers[place] ?? "", cell));
  }
  return ({ text }) => {
    const shown: SourceCell[] = [];
    for (const [path, value] of leavesOf(parseJsonObject(text) ?? {}, "")) {
      if (shown.length === cellsShown) break;
      shown.push(cellOf(path, value));
    }
    return shown;
  };
}
