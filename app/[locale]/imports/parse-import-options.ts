import { parseTimeZone } from "#lib/contract/import-options.ts";
import { parseAccountName } from "#lib/contract/scope-params.ts";
import type { ImportOptions } from "#lib/data/imports/import-record.ts";
import { instantOfWall, isWallTime } from "#lib/domain/local-time.ts";
import { locales } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { dateOrders } from "#lib/importers/cells/date-text.ts";
import { readGivenHandle } from "#lib/importers/given-handle.ts";

/** The zone of the office clock, by which people say when they collected data. */
const officeZone = "Asia/Almaty";

function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/**
 * Reads what a person says of a file from the form; blank fields say nothing.
 * @throws InvalidRequestError `account_malformed`, `platform_unknown`, `bad_time_zone`, `bad_instant`, `capture_in_future`
 */
export function parseImportOptions(form: FormData, now: Date): ImportOptions {
  const [platform, handle] = [fieldOf(form, "platform"), fieldOf(form, "handle")];
  const timeZone = fieldOf(form, "timeZone");
  const wall = fieldOf(form, "capturedAt");
  const profile = fieldOf(form, "profile");
  const dateOrder = dateOrders.find((order) => order === fieldOf(form, "dateOrder"));
  const surveyName = fieldOf(form, "surveyName").slice(0, 200);
  const surveyLanguage = locales.find((locale) => locale === fieldOf(form, "surveyLanguage"));
  const survey = {
    ...(surveyName !== "" && { name: surveyName }),
    ...(surveyLanguage !== undefined && { language: surveyLanguage }),
    ...(fieldOf(form, "areAnswers") !== "" && { areAnswers: true }),
  };
  const account = platform === "" && handle === "" ? null : parseAccountName(`${platform}:${handle}`);
  return {
    ...(account && { account: { ...account, handle: readGivenHandle(account.handle, account.platform) } }),
    ...(timeZone !== "" && { timeZone: parseTimeZone("timeZone", timeZone) }),
    ...(dateOrder !== undefined && { dateOrder }),
    ...(profile !== "" && { profile: profile.slice(0, 100) }),
    ...(Object.keys(survey).length > 0 && { survey }),
    ...(wall !== "" && { capturedAt: parseCapture(wall, now).toISOString() }),
  };
}

function parseCapture(wall: string, now: Date): Date {
  const full = wall.length === 16 ? `${wall}:00` : wall;
  if (!isWallTime(full)) throw new InvalidRequestError("bad_instant", { parameter: "capturedAt", value: wall });
  const instant = instantOfWall(full, officeZone);
  if (instant > now) throw new InvalidRequestError("capture_in_future");
  return instant;
}
