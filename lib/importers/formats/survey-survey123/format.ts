import type { SurveyColumnRole } from "../../importer.ts";
import { columnOfRole, questionColumn } from "../../survey/survey-column.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";
import { normalizeHeader } from "../../table/header-names.ts";

const roles: Readonly<Record<string, SurveyColumnRole>> = {
  objectid: "meta",
  globalid: "responseId",
  creationdate: "submittedAt",
  creator: "person",
  editdate: "meta",
  editor: "person",
  // Where somebody stood when answering.
  x: "person",
  y: "person",
};

/** ArcGIS Survey123: the table of a feature layer, as CSV or XLSX. */
export const survey123Format: SurveyFormat = {
  name: "survey123",
  dateOrder: { assumed: "month-day", documented: false },
  readHeader([header = []]) {
    const names = header.map(normalizeHeader);
    if (names[0] !== "objectid" || names[1] !== "globalid" || !names.includes("creationdate")) return null;
    const columns = header.map((text, place) => {
      const role = roles[names[place] ?? ""];
      return role === undefined ? questionColumn(place, text) : columnOfRole(place, role, text);
    });
    return { rows: 1, columns };
  },
};
