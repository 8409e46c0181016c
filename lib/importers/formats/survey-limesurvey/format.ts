import { columnOfRole, keepFirst } from "../../survey/survey-column.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";
import { questionOf } from "./question-of.ts";
import { systemName, systemRole } from "./system-columns.ts";

/** System columns that no other tool has in this company. */
const telling = new Set(["lastpage", "startlanguage", "submitdate", "startdate", "datestamp", "seed"]);

/** So many system columns beside the number of a response are no chance, whatever the first is called. */
const manySystemColumns = 4;
/** Codes such as `Q5[SQ001]`, which no other tool writes; a table of them was cut out of an export. */
const coded = /^[a-z]\w*\[(?:sq|so|a|o)\d+\](?:\[\w+\])?$/i;
const manyCodes = 5;

function tellsLimeSurvey(headers: readonly string[]): boolean {
  const names = headers.map(systemName);
  if (names.filter((name) => telling.has(name)).length >= 2 || names.includes("submitdate")) return true;
  const roles = headers.map(systemRole);
  if (roles[0] === "responseId" && names[0] !== "id") return true;
  if (roles[0] === "responseId" && roles.filter((role) => role !== null).length > manySystemColumns) return true;
  return headers.filter((header) => coded.test(header.trim())).length >= manyCodes;
}

/** LimeSurvey: codes, full texts, codes with texts, in one header row or two, in any of its languages. */
export const limesurveyFormat: SurveyFormat = {
  name: "limesurvey",
  // "N/A" is written where a condition hid the question.
  notShown: new Set(["n/a"]),
  dateOrder: { assumed: "day-month", documented: false },
  readHeader([header = [], below = []]) {
    if (header.length < 2 || !tellsLimeSurvey(header)) return null;
    const roles = header.map(systemRole);
    const idPlace = roles.indexOf("responseId");
    const belowId = below[idPlace]?.trim() ?? "";
    // The number of a response stands below its header, unless a row of texts comes first.
    const hasTexts = idPlace >= 0 && belowId !== "" && !/^\d+(?:\.0+)?$/.test(belowId);
    const columns = header.map((text, place) => {
      const role = roles[place] ?? null;
      return role === null
        ? questionOf(text, place, hasTexts ? (below[place] ?? "") : null)
        : columnOfRole(place, role, text);
    });
    const kept = keepFirst(keepFirst(keepFirst(columns, "responseId"), "submittedAt"), "language");
    return { rows: hasTexts ? 2 : 1, columns: kept, marksIncomplete: true };
  },
};
