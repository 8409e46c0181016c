import type { SurveyColumn } from "../importer.ts";
import type { TableRow } from "../table/row-framer.ts";
import { holdsPersons, isClosed } from "./person-content.ts";
import { asksForPerson } from "./person-headers.ts";

/** Marks the questions that ask who somebody is, by what they ask or by what the first rows answer. */
export function markPersonColumns(columns: readonly SurveyColumn[], sample: readonly TableRow[]): SurveyColumn[] {
  return columns.map((column) => {
    if (column.role !== "question") return column;
    const asked = column.item === null ? column.question : column.item;
    const cells = sample.map((row) => row.cells[column.place] ?? "");
    // "WhatsApp" may ask for a number, or how often somebody uses it: then few answers come again and again.
    const isPerson = holdsPersons(cells) || (asksForPerson(asked) && !isClosed(cells, asked));
    return isPerson ? { ...column, role: "person" as const } : column;
  });
}

/** Columns that were dropped, as a notice names them. */
export function nameColumns(columns: readonly SurveyColumn[]): string {
  const names = columns.map(({ question, item, code }) => item ?? (question || code || ""));
  return [...new Set(names.map((name) => name.replace(/\s+/g, " ").slice(0, 80)))].join(", ").slice(0, 500);
}
