/**
 * The only display formatting: values of the domain in, words of a language out.
 * Deterministic: nothing depends on the Intl data of the machine, so server and browser agree.
 */
import { wallTimeOf } from "../domain/local-time.ts";
import type { LocalDate, Locale, TimeZone } from "../domain/model.ts";
import type { Period } from "../domain/period.ts";
import { calendarNames } from "./calendar-names.ts";

const NARROW_SPACE = "\u202F";
const NO_BREAK_SPACE = "\u00A0";
const MINUS = "\u2212";

/** What stands where a value is not known. */
export const noValue = "–";

interface Marks {
  readonly decimal: string;
  readonly group: string;
  readonly percent: string;
  readonly points: string;
  readonly thousand: string;
  readonly million: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

const marksOf: Readonly<Record<Locale, Marks>> = {
  kk: {
    decimal: ",",
    group: NARROW_SPACE,
    percent: "%",
    points: "п.т.",
    thousand: "мың",
    million: "млн",
    day: "күн",
    hour: "сағ",
    minute: "мин",
    second: "с",
  },
  ru: {
    decimal: ",",
    group: NARROW_SPACE,
    percent: `${NO_BREAK_SPACE}%`,
    points: "п.п.",
    thousand: "тыс.",
    million: "млн",
    day: "дн.",
    hour: "ч",
    minute: "мин",
    second: "с",
  },
  en: {
    decimal: ".",
    group: ",",
    percent: "%",
    points: "pp",
    thousand: "K",
    million: "M",
    day: "d",
    hour: "h",
    minute: "min",
    second: "s",
  },
};

/** Making a formatter takes a hundred times as long as using it, and a page writes thousands of numbers. */
const digits = new Map<number, Intl.NumberFormat>();

// en-US is in every engine and only lends the digits; its marks are replaced by ours.
function digitsOf(least: number, most: number): Intl.NumberFormat {
  const key = least * 100 + most;
  const known = digits.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
  digits.set(key, made);
  return made;
}

function write(value: number, locale: Locale, least: number, most: number): string {
  const { decimal, group } = marksOf[locale];
  const text = digitsOf(least, most).format(Math.abs(value));
  const marked = text.replace(/[,.]/g, (mark) => (mark === "," ? group : decimal));
  return value < 0 && /[1-9]/.test(text) ? MINUS + marked : marked;
}

/** A whole number; `null` is said as unknown. */
export function formatCount(value: number | null, locale: Locale): string {
  return value === null ? noValue : write(value, locale, 0, 0);
}

/** A number with a fixed count of decimals, 1 unless told. */
export function formatDecimal(value: number | null, locale: Locale, digits = 1): string {
  return value === null ? noValue : write(value, locale, digits, digits);
}

/** Below it a p is only said to be smaller. */
const leastShownP = 0.001;

/** p of a test as papers print it: three decimals, or `< 0.001`. */
export function formatPValue(p: number | null, locale: Locale): string {
  return p !== null && p < leastShownP ? `< ${formatDecimal(leastShownP, locale, 3)}` : formatDecimal(p, locale, 3);
}

/** A number with as many decimals as it needs, up to `most`. */
export function formatNumber(value: number | null, locale: Locale, most = 2): string {
  return value === null ? noValue : write(value, locale, 0, most);
}

/** A rate of 0–1 as percent. */
export function formatPercent(rate: number | null, locale: Locale, digits = 1): string {
  return rate === null ? noValue : write(rate * 100, locale, digits, digits) + marksOf[locale].percent;
}

/** A rate of 0–1 as percent with as few decimals as it needs, for axes. */
export function formatAxisShare(rate: number, locale: Locale): string {
  return write(rate * 100, locale, 0, 2) + marksOf[locale].percent;
}

/** A count in few characters, for axes: 65.6K. */
export function formatCompact(value: number, locale: Locale): string {
  const { thousand, million } = marksOf[locale];
  const space = locale === "en" ? "" : NO_BREAK_SPACE;
  if (Math.abs(value) >= 999_500) return write(value / 1_000_000, locale, 0, 1) + space + million;
  if (Math.abs(value) >= 10_000) return write(value / 1000, locale, 0, 1) + space + thousand;
  return write(value, locale, 0, Math.abs(value) < 10 ? 2 : 0);
}

function signed(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A difference between two periods: `percent` and `points` are fractions, `number` is itself. */
export function formatChange(value: number | null, unit: "percent" | "points" | "number", locale: Locale): string {
  if (value === null) return noValue;
  if (unit === "percent") return signed(value, formatPercent(value, locale));
  if (unit === "points")
    return signed(value, `${write(value * 100, locale, 1, 1)}${NO_BREAK_SPACE}${marksOf[locale].points}`);
  return signed(value, write(value, locale, 0, 1));
}

const monthIndexOf = (date: string) => Number(date.slice(5, 7)) - 1;

/** A calendar day: 01.06.2022, or 1 June 2022 in English. */
export function formatDate(date: LocalDate, locale: Locale): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  if (locale !== "en") return `${day}.${month}.${year}`;
  return `${Number(day)} ${calendarNames.en.months[Number(month) - 1]} ${year}`;
}

/** A calendar day whose month is a word, where digits could be taken for one another: 2023 ж. 3 сәуір, 3 апреля 2023. */
export function formatDateInWords(date: LocalDate, locale: Locale): string {
  const [year, day] = [date.slice(0, 4), Number(date.slice(8, 10))];
  const month = calendarNames[locale].months[monthIndexOf(date)] ?? "";
  if (locale === "kk") return `${year} ж. ${day} ${month}`;
  // Russian days are "of the month": апрель, апреля; март, марта.
  const ofMonth = locale === "en" ? month : /[ьй]$/.test(month) ? `${month.slice(0, -1)}я` : `${month}а`;
  return `${day} ${ofMonth} ${year}`;
}

/** A calendar day in few characters, for axes: 01.06 or 1 Jun. */
export function formatShortDate(date: LocalDate, locale: Locale): string {
  if (locale !== "en") return `${date.slice(8, 10)}.${date.slice(5, 7)}`;
  return `${Number(date.slice(8, 10))} ${calendarNames.en.shortMonths[monthIndexOf(date)]}`;
}

/** A closed period of days. */
export function formatPeriod(period: Period, locale: Locale): string {
  if (period.from === period.to) return formatDate(period.from, locale);
  return `${formatDate(period.from, locale)} – ${formatDate(period.to, locale)}`;
}

/** A month `YYYY-MM`, or the month of a day: June 2022. */
export function formatMonth(month: string, locale: Locale): string {
  const name = calendarNames[locale].months[monthIndexOf(month)] ?? month;
  return locale === "kk" ? `${month.slice(0, 4)} ж. ${name}` : `${name} ${month.slice(0, 4)}`;
}

/** A month in few characters, without its year: Jun. */
export function formatShortMonth(month: string, locale: Locale): string {
  return calendarNames[locale].shortMonths[monthIndexOf(month)] ?? month;
}

/** Name of a weekday, Monday 0. */
export function formatWeekday(weekday: number, locale: Locale, length: "long" | "short" = "long"): string {
  const names = calendarNames[locale];
  return (length === "long" ? names.weekdays : names.shortWeekdays)[weekday] ?? noValue;
}

/** An hour of the day: 09:00. */
export function formatHour(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** An instant as the clock of a zone shows it, to the minute. */
export function formatInstant(instant: Date, zone: TimeZone, locale: Locale): string {
  const wall = wallTimeOf(instant, zone);
  return `${formatDate(wall.slice(0, 10), locale)}, ${wall.slice(11, 16)}`;
}

/** A duration in seconds, in its two largest units: 2 h 15 min. */
export function formatDuration(seconds: number | null, locale: Locale): string {
  if (seconds === null) return noValue;
  const { day, hour, minute, second } = marksOf[locale];
  const units = [
    [86_400, day],
    [3600, hour],
    [60, minute],
    [1, second],
  ] as const;
  const rounded = Math.round(Math.abs(seconds));
  const first = units.findIndex(([length]) => rounded >= length);
  if (first === -1) return `0${NO_BREAK_SPACE}${second}`;
  let rest = rounded;
  const parts: string[] = [];
  for (const [length, name] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${write(count, locale, 0, 0)}${NO_BREAK_SPACE}${name}`);
  }
  return parts.join(" ");
}
