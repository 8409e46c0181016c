import { fieldsNamedBy } from "../../mapping/header-words.ts";
import { columnOfRole, keepFirst, questionColumn } from "../../survey/survey-column.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";
import { normalizeHeader } from "../../table/header-names.ts";
import { looksLikeTime } from "./looks-like-time.ts";

/** The first column in the language of the form's owner. */
const timeHeaders = new Set(
  ["Timestamp", "Отметка времени", "Уақыт белгісі", "Уақыт таңбасы", "Zeitstempel", "Horodateur", "Marca temporal"]
    .concat(["Carimbo de data/hora", "Zaman damgası", "Informazioni cronologiche", "Позначка часу", "Vaqt belgisi"])
    .concat(["Tijdstempel", "Sygnatura czasowa", "Časové razítko", "Tidstämpel", "Tidsstempel", "Aikaleima"])
    .concat(["Időbélyeg", "Cap waktu", "Dấu thời gian", "时间戳记", "時間戳記", "タイムスタンプ", "타임스탬프"])
    .concat(["Временная метка", "Убакыт белгиси", "Marca de temps", "Marcă de timp", "Клеймо за време"])
    .map(normalizeHeader),
);
/** What a sheet writes where somebody deleted the header. */
const unnamed = /^(?:столбец|column|баған|spalte|colonne|columna)\s*\d+$/;
const scores = new Set(["score", "баллы", "балл", "ұпай", "ұпайлар", "total score"]);
const postFields = ["permalink", "postId", "likes", "shares", "views"] as const;

/** Tables of posts may begin with a timestamp as well, beside columns that tell posts. */
function tellsPosts(headers: readonly string[]): boolean {
  return headers.some((header) => {
    const fields = fieldsNamedBy(header);
    return postFields.some((field) => fields.get(field) === 1);
  });
}

/** Rows below the header whose first cells tell whether they are times. */
const looked = 20;

/** Google Forms: the response file itself, or the copy in Google Sheets as CSV or XLSX. */
export const googleFormsFormat: SurveyFormat = {
  name: "google-forms",
  dateOrder: { assumed: "day-month", documented: false },
  readHeader([header = [], ...below]) {
    const names = header.map(normalizeHeader);
    if (header.length < 2 || names.slice(1).every((name) => name === "")) return null;
    const first = names[0] ?? "";
    const isNamed = timeHeaders.has(first);
    if (!isNamed) {
      if (first !== "" && !unnamed.test(first)) return null;
      const times = below.slice(0, looked).map(([cell = ""]) => cell);
      if (times.length === 0 || !times.every(looksLikeTime)) return null;
    }
    if (tellsPosts(header)) return null;
    const columns = header.map((text, place) => {
      if (place === 0) return columnOfRole(place, "submittedAt", text);
      return scores.has(names[place] ?? "") ? columnOfRole(place, "meta", text) : questionColumn(place, text);
    });
    return { rows: 1, columns: keepFirst(columns, "submittedAt") };
  },
};
