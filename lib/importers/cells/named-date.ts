import type { DateReading } from "./date-text.ts";
import { isDay, readOffset, readTime, timePart, zonePart } from "./time-text.ts";

/** Month names in English, Russian (as in dates, and alone) and Kazakh; three letters or more of one are enough. */
const monthNames: readonly (readonly string[])[] = [
  ["january", "января", "январь", "қаңтар"],
  ["february", "февраля", "февраль", "ақпан"],
  ["march", "марта", "март", "наурыз"],
  ["april", "апреля", "апрель", "сәуір"],
  ["may", "мая", "май", "мамыр"],
  ["june", "июня", "июнь", "маусым"],
  ["july", "июля", "июль", "шілде"],
  ["august", "августа", "август", "тамыз"],
  ["september", "сентября", "сентябрь", "қыркүйек"],
  ["october", "октября", "октябрь", "қазан"],
  ["november", "ноября", "ноябрь", "қараша"],
  ["december", "декабря", "декабрь", "желтоқсан"],
];

function readMonth(word: string): number {
  const lower = word.toLowerCase();
  if (lower.length < 3) return 0;
  const endings = /^(?:ы|і|да|де|та|те|ында|інде)$/u;
  return (
    1 +
    monthNames.findIndex(
      (names) =>
        names.some((name) => name.startsWith(lower)) ||
        // In sentences Kazakh months have endings: `24 мамырда`.
        names.some((name) => lower.startsWith(name) && endings.test(lower.slice(name.length))),
    )
  );
}

const month = "(\\p{L}{3,})\\.?";
const year = "(\\d{4})(?:\\s*(?:г|ж|года|жыл|жылы|жылғы)\\.?)?";
const end = `${timePart}${zonePart}$`;
const monthFirst = new RegExp(`^${month}\\s+(\\d{1,2}),?\\s+${year}${end}`, "iu");
const weekday = "(?:\\p{L}{2,3}\\.?,\\s+)?";
const dayFirst = new RegExp(`^${weekday}(\\d{1,2})\\.?\\s+${month},?\\s+${year}${end}`, "iu");
/** As Excel prints dates in English: `24-May-23`. */
const dashed = new RegExp(`^(\\d{1,2})-(\\p{L}{3})-(\\d{4}|\\d{2})${end}`, "iu");
const yearFirst = new RegExp(`^${year}\\s+(\\d{1,2})\\.?[\\s-]+${month}${end}`, "iu");
/** As X prints it: `Tue Oct 10 07:57:53 +0000 2023`. */
const yearAtEnd = /^\p{L}{3} (\p{L}{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}) (\d{4})$/u;
/** As scripts of Google Sheets print it: `Mon Sep 08 2025 13:58:23 GMT-0500 (Central Daylight Time)`. */
const ofScripts = /^\p{L}{3} (\p{L}{3}) (\d{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT([+-]\d{4})(?: \([^)]*\))?$/u;

function compose(parts: readonly (string | undefined)[], yearText: string, monthText: string, dayText: string) {
  const date = { year: Number(yearText), month: readMonth(monthText), day: Number(dayText) };
  const time = readTime(parts.slice(0, 4));
  const offsetMinutes = readOffset(parts[4], date);
  if (time === "fault" || offsetMinutes === "fault" || !isDay(date.year, date.month, date.day)) return null;
  return { ...date, time, offsetMinutes };
}

/** Reads a date whose month is a word: `Feb 19, 2026`, `19 февр. 2026 г., 10:15`, `2026 ж. 19 ақпан`. */
export function readNamedDate(text: string): DateReading | null {
  const american = monthFirst.exec(text);
  if (american !== null) return compose(american.slice(4), american[3] ?? "", american[1] ?? "", american[2] ?? "");
  const european = dayFirst.exec(text);
  if (european !== null) return compose(european.slice(4), european[3] ?? "", european[2] ?? "", european[1] ?? "");
  const short = dashed.exec(text);
  if (short !== null) {
    const [, day = "", name = "", year = ""] = short;
    return compose(short.slice(4), year.length === 2 ? `20${year}` : year, name, day);
  }
  const kazakh = yearFirst.exec(text);
  if (kazakh !== null) return compose(kazakh.slice(4), kazakh[1] ?? "", kazakh[3] ?? "", kazakh[2] ?? "");
  const script = ofScripts.exec(text);
  if (script !== null) {
    const [, name = "", day = "", year = "", hour, minute, second, zone] = script;
    return compose([hour, minute, second, undefined, zone], year, name, day);
  }
  const [, name = "", day = "", hour, minute, second, zone, last = ""] = yearAtEnd.exec(text) ?? [];
  return name === "" ? null : compose([hour, minute, second, undefined, zone], last, name, day);
}
