import { z } from "zod";
import { parseInstant, parseTimeZone } from "#lib/contract/import-options.ts";
import { parseAccountName } from "#lib/contract/scope-params.ts";
import type { ImportOptions } from "#lib/data/imports/import-record.ts";
import { locales } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { dateOrders } from "#lib/importers/cells/date-text.ts";
import { readGivenHandle } from "#lib/importers/given-handle.ts";
import { onStopSignal } from "../stop-signal.ts";
import { defineCommand } from "./command.ts";
import { type ExitCode, exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf } from "./operands.ts";

const options = z.object({
  account: z.string().optional().meta({ value: "PLATFORM:HANDLE", description: "Account of files that name none" }),
  "time-zone": z.string().optional().meta({
    value: "ZONE",
    description: "IANA zone of times that name none, such as Asia/Oral; the account's own where none is given",
  }),
  "date-order": z
    .enum(dateOrders)
    .optional()
    .meta({ value: "day-month|month-day", description: "How to read dates such as 03/04/2023 where no date tells" }),
  "captured-at": z.string().optional().meta({
    value: "INSTANT",
    description: "When the counts were true, such as 2023-07-01T09:00:00Z; now where none is given",
  }),
  profile: z.string().optional().meta({
    value: "NAME",
    description: "Read the files by this mapping profile; where none is given, one made for the same columns is used",
  }),
  survey: z.string().optional().meta({
    value: "NAME",
    description:
      "Survey to which files of responses belong; where none is given, the one that knows their columns. A table that no tool wrote is read as responses, too",
  }),
  language: z.enum(locales).optional().meta({
    value: "kk|ru|en",
    description: "Language of the questionnaire, for files of responses",
  }),
  "dry-run": z.boolean().default(false).meta({ description: "Say what an import would do, and store nothing" }),
  json: z.boolean().default(false).meta({ description: "One JSON object per file on standard output" }),
  lang: languageOption,
});

const usage =
  "FILE… [--account PLATFORM:HANDLE] [--time-zone ZONE] [--date-order day-month|month-day] [--captured-at INSTANT] [--profile NAME] [--survey NAME] [--language kk|ru|en] [--dry-run] [--json] [--lang kk|ru|en]";

/** @throws InvalidRequestError `too_long`, `missing_operand` */
function surveyWishOf({ survey, language }: z.infer<typeof options>): ImportOptions["survey"] {
  const name = survey?.trim();
  if (name === "") throw new InvalidRequestError("missing_operand", { usage: `import ${usage}` });
  if (name !== undefined && name.length > 200)
    throw new InvalidRequestError("too_long", { parameter: "--survey", most: 200 });
  return { ...(name !== undefined && { name, areAnswers: true }), ...(language !== undefined && { language }) };
}

function importOptionsOf(given: z.infer<typeof options>, now: Date): ImportOptions {
  const capturedAt = given["captured-at"] ? parseInstant("--captured-at", given["captured-at"]) : null;
  if (capturedAt !== null && capturedAt > now) throw new InvalidRequestError("capture_in_future");
  const account = given.account ? parseAccountName(given.account) : null;
  return {
    ...(account && { account: { ...account, handle: readGivenHandle(account.handle, account.platform) } }),
    ...(given["time-zone"] && { timeZone: parseTimeZone("--time-zone", given["time-zone"]) }),
    ...(given["date-order"] && { dateOrder: given["date-order"] }),
    ...(capturedAt && { capturedAt: capturedAt.toISOString() }),
    ...(given.profile && { profile: given.profile }),
    ...((given.survey !== undefined || given.language !== undefined) && { survey: surveyWishOf(given) }),
  };
}

/** `import`: takes in any number of files; one that is refused does not keep the others from being taken. */
export const importCommand = defineCommand({
  options,
  usage,
  run: (context, given, operands) =>
    refusing(context, given.lang, async () => {
      const { lang: language, json: asJson, "dry-run": isDry } = given;
      const files = operandsOf(operands, `import ${usage}`, 1, Number.POSITIVE_INFINITY);
      const importOptions = importOptionsOf(given, new Date());
      await context.openDatabase();
      const { importFile } = await import("../import/import-file.ts");
      const { refusalOf, reportOf, sayReport } = await import("../import/report.ts");
      const stop = new AbortController();
      onStopSignal(() => stop.abort());
      let exitCode: ExitCode = exitCodes.ok;
      for (const file of files) {
        const result = await importFile(file, importOptions, isDry, stop.signal, ({ id, createdAt }) => {
          const date = createdAt.toISOString().slice(0, 10);
          context.note(sayCommand("same_file", { file, id: `${id}`, date }, language));
        });
        if ("refusal" in result) {
          exitCode = exitCodes.refused;
          const report = refusalOf(file, result.importId, result.refusal, language);
          context.note(sayCommand("file_refused", { file, message: report.error?.message ?? "" }, language));
          if (asJson) context.print(JSON.stringify(report));
          continue;
        }
        const report = reportOf(file, result.importId, result.outcome, language);
        context.print(asJson ? JSON.stringify(report) : sayReport(report, result.outcome, isDry, language));
      }
      return exitCode;
    }),
});
