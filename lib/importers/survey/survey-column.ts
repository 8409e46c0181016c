import type { SurveyColumn, SurveyColumnRole } from "../importer.ts";
import { headerText, splitItem } from "./header-text.ts";

/** A column that is no question. */
export function columnOfRole(place: number, role: SurveyColumnRole, header: string): SurveyColumn {
  return { place, role, code: null, question: headerText(header), item: null };
}

/** A column of a question whose header is its text, `<question> [<row>]` in a grid. */
export function questionColumn(place: number, header: string, code: string | null = null): SurveyColumn {
  return { place, role: "question", code, ...splitItem(headerText(header)) };
}

/** The first column with a role keeps it; others with the same one hold nothing more of use. */
export function keepFirst(columns: readonly SurveyColumn[], role: SurveyColumnRole): SurveyColumn[] {
  const first = columns.findIndex((column) => column.role === role);
  return columns.map((column, place) =>
    column.role === role && place !== first ? { ...column, role: "meta" as const } : column,
  );
}
