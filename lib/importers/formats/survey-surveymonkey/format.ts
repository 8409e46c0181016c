import type { SurveyColumn, SurveyColumnRole } from "../../importer.ts";
import { headerText } from "../../survey/header-text.ts";
import { joinedItems } from "../../survey/joined-items.ts";
import { stackedQuestions } from "../../survey/stacked-header.ts";
import { columnOfRole } from "../../survey/survey-column.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";
import { normalizeHeader } from "../../table/header-names.ts";

const written: readonly (readonly [role: SurveyColumnRole, names: string])[] = [
  ["responseId", "respondent id|respondentid|id респондента|идентификатор респондента"],
  [
    "meta",
    "collector id|collectorid|id коллектора|id сборщика|start date|startdate|date created|datecreated|дата начала",
  ],
  ["submittedAt", "end date|enddate|date modified|datemodified|дата окончания|дата завершения"],
  ["person", "ip address|ip-адрес|email address|email|адрес электронной почты|first name|firstname|имя"],
  ["person", "last name|lastname|фамилия|custom data 1|custom data 2|custom data 3|custom value|custom 1|custom data"],
  ["language", "language|язык"],
];
const roles = new Map(written.flatMap(([role, names]) => names.split("|").map((name) => [name, role] as const)));

/** Rows that tell what stands in a column whose header is blank. */
type Rows = readonly (readonly string[])[];

/** The only answer of a column among the first rows, which is the option that it stands for; else its number. */
function itemOf(rows: Rows, place: number, first: number): string {
  const answers = new Set(rows.map((row) => headerText(row[place] ?? "")).filter((answer) => answer !== ""));
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : String(place - first + 1);
}

/** Questions of one row: `Question - Option`, or a text over blank headers where a second row was thrown away. */
function condensedQuestions(header: readonly string[], rows: Rows, from: number): SurveyColumn[] {
  const joined = joinedItems(header.slice(from));
  let first = from;
  return joined.map(({ question, item }, i): SurveyColumn => {
    const place = from + i;
    const isBlank = question === "";
    if (!isBlank) first = place;
    const isHead = !isBlank && place + 1 < header.length && (header[place + 1] ?? "").trim() === "";
    const text = isBlank ? (joined[first - from]?.question ?? "") : question;
    const option = isBlank || isHead ? itemOf(rows, place, first) : item;
    return { place, role: "question", code: null, question: text, item: option };
  });
}

/** SurveyMonkey: two rows of header, or one in its condensed form; its own columns may have been taken out. */
export const surveymonkeyFormat: SurveyFormat = {
  name: "surveymonkey",
  dateOrder: { assumed: "month-day", documented: true },
  readHeader([header = [], ...rows]) {
    const [below = []] = rows;
    const names = header.map(normalizeHeader);
    const lead = names.map((name) => roles.get(name) ?? null);
    if (lead[0] !== "responseId") return null;
    const end = lead.indexOf(null);
    const from = end < 0 ? lead.length : end;
    // Nothing stands below the lead columns, whose cells of a response are never blank.
    const hasItems = below.length > 0 && below.slice(0, Math.min(from, 2)).every((cell) => cell.trim() === "");
    const questions = hasItems
      ? stackedQuestions(header, below, from, Math.max(header.length, below.length))
      : condensedQuestions(header, rows, from);
    const leads = header.slice(0, from).map((text, place) => columnOfRole(place, lead[place] ?? "meta", text));
    return { rows: hasItems ? 2 : 1, columns: [...leads, ...questions] };
  },
};
