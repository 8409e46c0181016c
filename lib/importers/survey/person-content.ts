import { readTick } from "../../domain/survey/tick-cell.ts";

const email = /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.\p{L}{2,}$/u;
const address = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}$/i;
/** A phone number of Kazakhstan or Russia, or any with a country code. */
const phone = /^(?:\+\d[\d\s()-]{8,17}\d|[78][\s(-]*[3-7]\d{2}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2})$/;
/** Individual identification number: day of birth, century and sex, five more digits. */
const personNumber = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}$/;
/** A place on earth to some hundred metres or closer: latitude and longitude, mostly with altitude and precision. */
const position = /^-?\d{1,2}\.\d{3,}[\s,;]+-?\d{1,3}\.\d{3,}(?:[\s,;]+-?\d+(?:\.\d+)?){0,2}$/;

/** Fewer answers than this prove nothing of a column. */
const fewest = 3;
const mostly = 0.6;

function leadsToPerson(cell: string): boolean {
  return [email, address, phone, personNumber, position].some((pattern) => pattern.test(cell));
}

/** Whether most answers of a column are e-mail or IP addresses, phone or identification numbers, or places. */
export function holdsPersons(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const personal = filled.filter(leadsToPerson).length;
  return personal >= fewest && personal >= filled.length * mostly;
}

/** More different answers than this may be names. */
const fewAnswers = 7;

/** Whether a column repeats a few answers, ticks or its own header, as a choice does and no name or number. */
export function isClosed(cells: readonly string[], header: string): boolean {
  const filled = cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== "");
  if (filled.length === 0) return false;
  const own = header.trim().toLowerCase();
  if (filled.every((cell) => cell === own || readTick(cell) !== "text")) return true;
  const different = new Set(filled).size;
  return different <= fewAnswers && filled.length >= different * 3;
}
