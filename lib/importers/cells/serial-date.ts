import { dateOfSerial } from "../workbook/cell-text.ts";
import { type DateReading, readDate } from "./date-text.ts";

/** Days since 1900 of the years from 1982 to 2091, and the part of the day that has passed. */
const serial = /^[3-6]\d{4}(?:[.,]\d{1,12})?$/;

/**
 * Reads a date that a spreadsheet wrote as its number (`45070.4375`); null where the text is none. Any count may look
 * like one, so ask only of a column whose dates all are.
 */
export function readSerialDate(text: string): DateReading | null {
  const written = serial.test(text) ? dateOfSerial(Number(text.replace(",", ".")), false) : null;
  return written === null ? null : readDate(written, { slashed: "day-month", dotted: "day-month" });
}
