import type { SurveyColumn, SurveyColumnRole } from "../../importer.ts";
import { joinedItems } from "../../survey/joined-items.ts";
import { columnOfRole, keepFirst } from "../../survey/survey-column.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";
import { normalizeHeader } from "../../table/header-names.ts";

const written: readonly (readonly [role: SurveyColumnRole, names: string])[] = [
  ["responseId", "responseid|response id"],
  ["submittedAt", "recordeddate|recorded date|enddate|end date"],
  ["meta", "startdate|start date|status|progress|duration (in seconds)|finished|distributionchannel|responseset"],
  ["person", "ipaddress|recipientlastname|recipientfirstname|recipientemail|externalreference|externaldatareference"],
  ["person", "locationlatitude|locationlongitude|name|emailaddress"],
  ["language", "userlanguage|user language|q language"],
];
const roles = new Map(written.flatMap(([role, names]) => names.split("|").map((name) => [name, role] as const)));
/** Seconds and clicks of a page, what the browser was, marks that guess at robots. */
const technical =
  /_(?:first click|last click|page submit|click count|browser|version|operating system|resolution)$|^q_(?:recaptcha|relevantid|ballotbox|duplicate|totalduration|captcha|url)/i;
/** System columns that no other tool writes side by side. */
const telling = ["responseid", "recordeddate", "distributionchannel", "responseset", "userlanguage"];

/** Row of a header that a program reads: `{"ImportId":"QID3"}`. */
const isImportRow = (row: readonly string[]): boolean => (row[0] ?? "").trim().startsWith('{"ImportId"');

/** Qualtrics: codes, then texts, then import ids; some throw the last or the last two rows away. */
export const qualtricsFormat: SurveyFormat = {
  name: "qualtrics",
  dateOrder: { assumed: "month-day", documented: false },
  readHeader([header = [], second = [], third = []]) {
    const names = header.map(normalizeHeader);
    if (telling.filter((name) => names.includes(name)).length < 2 || !names.includes("finished")) return null;
    const datePlace = names.findIndex((name) => roles.get(name) === "submittedAt");
    // A date below its own header means that the rows of texts were cut off.
    const hasTexts = !/^\s*\d/.test(second[datePlace] ?? "") && second.length > 0;
    const rows = hasTexts ? (isImportRow(third) ? 3 : 2) : 1;
    const texts = joinedItems(header.map((name, place) => (hasTexts && second[place] ? second[place] : name)));
    const columns = header.map((text, place): SurveyColumn => {
      const role = roles.get(names[place] ?? "") ?? (technical.test(text.trim()) ? "meta" : null);
      if (role !== null) return columnOfRole(place, role, text);
      const joined = texts[place] ?? { question: text, item: null };
      return { place, role: "question", code: text.trim() || null, ...joined };
    });
    const recorded = names.indexOf("recordeddate");
    const timed = columns.map((column) =>
      recorded >= 0 && column.role === "submittedAt" && column.place !== recorded
        ? { ...column, role: "meta" as const }
        : column,
    );
    return { rows, columns: keepFirst(keepFirst(timed, "submittedAt"), "language") };
  },
};
