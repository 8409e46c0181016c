import type { SurveyColumnRole } from "../../importer.ts";
import { columnOfRole, keepFirst, questionColumn } from "../../survey/survey-column.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";
import { normalizeHeader } from "../../table/header-names.ts";

const startNames = new Set([
  "start time",
  "время начала",
  "басталу уақыты",
  "startzeit",
  "heure de début",
  "hora de inicio",
]);
const written: readonly (readonly [role: SurveyColumnRole, names: string])[] = [
  ["responseId", "id|ид|идентификатор|код|№"],
  ["meta", [...startNames].join("|")],
  ["submittedAt", "completion time|время завершения|время выполнения|аяқталу уақыты|fertigstellungszeit"],
  ["submittedAt", "heure de fin|hora de finalización"],
  [
    "person",
    "email|электронная почта|адрес электронной почты|электрондық пошта|e-mail|e-mail-adresse|adresse de messagerie",
  ],
  ["person", "correo electrónico|name|имя|аты|nom|nombre"],
  ["meta", "total points|quiz feedback|grade posted time|last modified time|всего баллов|отзыв о тесте"],
  ["meta", "итоговые баллы|время последнего изменения|соңғы өзгертілген уақыты|uhrzeit der letzten änderung"],
  ["language", "language|язык|тіл|sprache|langue|idioma"],
];
const roles = new Map(
  written.flatMap(([role, names]) => names.split("|").map((name) => [normalizeHeader(name), role] as const)),
);
const quizColumn = /^(?:points|feedback|баллы|отзыв|ұпай)\s*[-–—:]\s*\S/;
/** Lead columns stand before the questions, and a question may be called "Name" or "Language". */
const leadColumns = 10;

/** Microsoft Forms, as CSV or XLSX. */
export const microsoftFormsFormat: SurveyFormat = {
  name: "microsoft-forms",
  dateOrder: { assumed: "month-day", documented: false },
  readHeader([header = []]) {
    const names = header.map(normalizeHeader);
    const lead = names.slice(0, leadColumns).map((name) => roles.get(name) ?? null);
    const end = lead.indexOf(null);
    const known = end < 0 ? lead.length : end;
    const starts = names.slice(0, known);
    if (!starts.some((name) => startNames.has(name)) || !lead.slice(0, known).includes("submittedAt")) return null;
    const columns = header.map((text, place) => {
      const role = place < known ? (lead[place] ?? null) : null;
      if (role !== null) return columnOfRole(place, role, text);
      return quizColumn.test(names[place] ?? "") ? columnOfRole(place, "meta", text) : questionColumn(place, text);
    });
    return { rows: 1, columns: keepFirst(columns, "submittedAt") };
  },
};
