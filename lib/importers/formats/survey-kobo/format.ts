import type { SurveyColumn, SurveyColumnRole } from "../../importer.ts";
import { headerText } from "../../survey/header-text.ts";
import { columnOfRole } from "../../survey/survey-column.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";

const roles: Readonly<Record<string, SurveyColumnRole>> = {
  start: "meta",
  end: "meta",
  today: "meta",
  audit: "meta",
  deviceid: "person",
  imei: "person",
  phonenumber: "person",
  simserial: "person",
  subscriberid: "person",
  username: "person",
  email: "person",
  // An edited response keeps its number and gets another _uuid.
  _id: "responseId",
  _uuid: "responseId",
  "meta/instanceid": "meta",
  "meta/rootuuid": "meta",
  "meta/instancename": "person",
  "formhub/uuid": "meta",
  _submission_time: "submittedAt",
  _validation_status: "meta",
  _notes: "meta",
  _status: "meta",
  _submitted_by: "person",
  __version__: "meta",
  _version_: "meta",
  _tags: "meta",
  _index: "meta",
  _attachments: "meta",
  _geolocation: "person",
  _xform_id_string: "meta",
  _parent_index: "meta",
  _parent_table_name: "meta",
  uuid: "meta",
  instanceid: "meta",
  rootuuid: "meta",
  audit_url: "meta",
};
/** What lists of attachments, places and parts of the XML become in a flat table. */
const flattened = /^(?:_attachments|_notes|_tags|_validation_status|meta|formhub)\/|^_media_/i;
const flattenedPlace = /^_geolocation\//i;
/** Where somebody stood when answering, in four columns beside the question. */
const position = /^_.+_(?:latitude|longitude|altitude|precision)$/i;
const xmlName = /^[A-Za-z_][\w.-]*$/;

/** A question by its path: groups stand before it, an option after it where the question has a column of its own. */
function questionOf(path: string, place: number, all: ReadonlySet<string>): SurveyColumn {
  const cut = path.lastIndexOf("/");
  const parent = path.slice(0, Math.max(0, cut));
  if (cut > 0 && all.has(parent)) {
    return { place, role: "question", code: path, question: nameOf(parent), item: path.slice(cut + 1).trim() };
  }
  return { place, role: "question", code: path, question: nameOf(path), item: null };
}

/** XML names lose their groups; labels, in which a slash may be a slash, are left whole. */
function nameOf(path: string): string {
  const parts = path.split("/");
  return parts.every((part) => xmlName.test(part)) ? (parts.at(-1) ?? path) : path;
}

/** What a column is for that is no question; a place has columns for its latitude and longitude beside it. */
function roleOf(name: string, known: ReadonlySet<string>): SurveyColumnRole | null {
  const role = roles[name.toLowerCase()];
  if (role !== undefined) return role;
  if (position.test(name) || flattenedPlace.test(name) || known.has(`_${name.toLowerCase()}_latitude`)) return "person";
  return flattened.test(name) ? "meta" : null;
}

/** Knows a response by its number, or by its _uuid where a table has no number. */
function keepId(columns: readonly SurveyColumn[], names: readonly string[]): SurveyColumn[] {
  const number = names.findIndex((name) => name.toLowerCase() === "_id");
  return columns.map((column) =>
    column.role === "responseId" && number >= 0 && column.place !== number ? { ...column, role: "meta" } : column,
  );
}

/** KoboToolbox (and ODK): XML names or labels, with or without groups, options in columns of their own. */
export const koboFormat: SurveyFormat = {
  name: "kobotoolbox",
  dateOrder: { assumed: "day-month", documented: true },
  readHeader([header = []]) {
    const names = header.map(headerText);
    const known = new Set(names.map((name) => name.toLowerCase()));
    if (!known.has("_uuid") || !(known.has("_submission_time") || known.has("_index"))) return null;
    const all = new Set(names);
    const withOptions = new Set(names.filter((name) => names.some((other) => other.startsWith(`${name}/`))));
    const columns = names.map((name, place) => {
      const role = roleOf(name, known);
      if (role !== null) return columnOfRole(place, role, name);
      // The list of all ticks in one cell repeats what the columns of the options say.
      return withOptions.has(name) ? columnOfRole(place, "meta", name) : questionOf(name, place, all);
    });
    return { rows: 1, columns: keepId(columns, names) };
  },
};
