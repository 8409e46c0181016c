/** What a person may say of a file that the file does not say itself, as doors write it. */
import { parseLocalDate } from "#lib/domain/period.ts";
import { InvalidRequestError } from "#lib/errors.ts";

const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?`;
const offset = String.raw`(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)`;
const instantWithZone = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})T${clock}${offset}$`);

/**
 * An instant with its zone, such as `2023-07-01T09:00:00Z`.
 * @throws InvalidRequestError `bad_instant`
 */
export function parseInstant(parameter: string, value: string): Date {
  const [, day = ""] = instantWithZone.exec(value) ?? [];
  const instant = new Date(value);
  // The Date of a day that is not in the calendar, 30 February, is one in March.
  if (parseLocalDate(day) === null || Number.isNaN(instant.getTime())) {
    throw new InvalidRequestError("bad_instant", { parameter, value });
  }
  return instant;
}

/**
 * A zone of the IANA list, such as `Asia/Oral`.
 * @throws InvalidRequestError `bad_time_zone`
 */
export function parseTimeZone(parameter: string, value: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new InvalidRequestError("bad_time_zone", { parameter, value }, { cause });
  }
}
