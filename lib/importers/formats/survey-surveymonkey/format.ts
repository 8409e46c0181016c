import type { SurveyColumnRole } from "../../importer.ts";
import { stackedQuestions } from "../../survey/stacked-header.ts";
import { columnOfRole, questionColumn } from "../../survey/survey-column.ts";
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

/** SurveyMonkey: two rows of header, or one in its condensed form. */
export const surveymonkeyFormat: SurveyFormat = {
  name: "surveymonkey",
  dateOrder: { assumed: "month-day", documented: true },
  readHeader([header = [], below = []]) {
    const names = header.map(normalizeHeader);
    const lead = names.map((name) => roles.get(name) ?? null);
    if (lead[0] !== "responseId" || !/collector|коллектор|сборщик/.test(names[1] ?? "")) return null;
    const end = lead.indexOf(null);
    const from = end < 0 ? lead.length : end;
    // Nothing stands below the lead columns, whose cells of a response are never blank.
    const hasItems = below.length > 0 && (below[0] ?? "").trim() === "" && (below[1] ?? "").trim() === "";
    const questions = hasItems
      ? stackedQuestions(header, below, from, Math.max(header.length, below.length))
      : header.slice(from).map((text, i) => questionColumn(from + i, text));
    const leads = header.slice(0, from).map((text, place) => columnOfRole(place, lead[place] ?? "meta", text));
    return { rows: hasItems ? 2 : 1, columns: [...leads, ...questions] };
  },
};
