/** What a person may say of a file that the file does not say itself, as doors write it. */
import { InvalidRequestError } from "#lib/errors.ts";

const instantWithZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * An instant with its zone, such as `2023-07-01T09:00:00Z`.
 * @throws InvalidRequestError `bad_instant`
 */
export function parseInstant(parameter: string, value: string): Date {
  const instant = new Date(value);
  if (!instantWithZone.test(value) || Number.isNaN(instant.getTime())) {
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
