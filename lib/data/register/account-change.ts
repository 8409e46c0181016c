import "server-only";
import type { LocalDate, Platform, TimeZone } from "../../domain/model.ts";
import { parseLocalDate } from "../../domain/period.ts";
import { isTimeZone } from "../../domain/zone-offsets.ts";
import { InvalidRequestError } from "../../errors.ts";

/** What a person can say of an account beside whose it is. */
export interface AccountFields {
  readonly handle: string;
  readonly name: string | null;
  /** The network's own number of the page. */
  readonly externalId: string | null;
  readonly timeZone: TimeZone;
  readonly openedDate: LocalDate | null;
  readonly closedDate: LocalDate | null;
}

/** An account that a person registers. */
export interface NewAccount extends AccountFields {
  readonly platform: Platform;
  readonly organizationId: number | null;
}

const handlePattern = /^[\p{L}\p{N}._-]{1,100}$/u;

function checkDate(parameter: string, date: LocalDate | null): void {
  if (date !== null && parseLocalDate(date) === null) {
    throw new InvalidRequestError("invalid_day", { parameter, value: date });
  }
}

/**
 * What was said of an account, without `@` and outer blanks.
 * @throws InvalidRequestError `handle_malformed`, `bad_time_zone`, `invalid_day`, `period_reversed`
 */
export function checkedFields<Fields extends AccountFields>(fields: Fields): Fields {
  const handle = fields.handle.trim().replace(/^@/, "");
  if (!handlePattern.test(handle)) throw new InvalidRequestError("handle_malformed", { value: handle });
  const { timeZone, openedDate, closedDate } = fields;
  if (!isTimeZone(timeZone)) throw new InvalidRequestError("bad_time_zone", { parameter: "timeZone", value: timeZone });
  checkDate("opened", openedDate);
  checkDate("closed", closedDate);
  if (openedDate !== null && closedDate !== null && openedDate > closedDate) {
    throw new InvalidRequestError("period_reversed", { from: openedDate, to: closedDate });
  }
  return { ...fields, handle, name: fields.name?.trim() || null, externalId: fields.externalId?.trim() || null };
}
