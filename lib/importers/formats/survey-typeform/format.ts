import { stackedQuestions } from "../../survey/stacked-header.ts";
import { columnOfRole, keepFirst, questionColumn } from "../../survey/survey-column.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";
import { normalizeHeader } from "../../table/header-names.ts";

/** A response of Typeform is known by 32 letters and digits. */
const responseId = /^[0-9a-z]{20,40}$/;
const submitted = /^submit date(?: \(utc\))?$|^submitted at$/;
const meta = /^start date(?: \(utc\))?$|^tags$|^response type$|^stage date(?: \(utc\))?$|^ending$|^score$/;
const person = /^network id$/;

/** Typeform and the like: `#` before the questions, their options in the same row or in a second one. */
export const typeformFormat: SurveyFormat = {
  name: "typeform",
  dateOrder: { assumed: "day-month", documented: false },
  readHeader([header = [], second = [], third = []]) {
    const names = header.map(normalizeHeader);
    const isStacked = second[0]?.trim() === "#" && responseId.test(third[0]?.trim() ?? "");
    const isFlat =
      names[0] === "#" && (names.some((name) => submitted.test(name)) || responseId.test(second[0]?.trim() ?? ""));
    if (!(isStacked || isFlat)) return null;
    const width = Math.max(header.length, isStacked ? second.length : 0);
    const questions = isStacked
      ? stackedQuestions(header, second, 1, width)
      : header.slice(1).map((text, i) => questionColumn(i + 1, text));
    const columns = [columnOfRole(0, "responseId", "#"), ...questions].map((column) => {
      const name = normalizeHeader(column.item ?? column.question);
      if (column.place === 0) return column;
      if (submitted.test(name)) return columnOfRole(column.place, "submittedAt", name);
      if (person.test(name)) return columnOfRole(column.place, "person", name);
      return meta.test(name) ? columnOfRole(column.place, "meta", name) : column;
    });
    return { rows: isStacked ? 2 : 1, columns: keepFirst(columns, "submittedAt") };
  },
};
