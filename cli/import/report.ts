import type { ImportReport } from "#lib/contract/answers/import-report.ts";
import type { ImportOutcome } from "#lib/data/imports/import-outcome.ts";
import type { Locale } from "#lib/domain/model.ts";
import type { AkimetricsError, ErrorParams } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { importFormatName, issueMessage } from "#lib/i18n/issue-message.ts";

/** Rejected rows that a report for people names; the rest is counted. */
const namedRejections = 20;

const said = ({ code, params }: { readonly code: string; readonly params: ErrorParams }, language: Locale) => ({
  code,
  message: issueMessage(code, params, language),
});

/** The report of a file that was taken, in the shape of the contract. */
export function reportOf(
  file: string,
  importId: number | null,
  outcome: ImportOutcome,
  language: Locale,
): ImportReport {
  const { recognition, rows, created, updated, unchanged, rejected, parts, rejections, warnings, accounts } = outcome;
  const { format, kind, encoding, delimiter } = recognition;
  return {
    file,
    importId,
    format,
    kind,
    encoding,
    delimiter,
    rows,
    created,
    updated,
    unchanged,
    rejected,
    ...(parts && { parts: [...parts] }),
    rejections: rejections.map((rejection) => ({
      line: rejection.line,
      ...(rejection.part !== undefined && { part: rejection.part }),
      ...said(rejection, language),
    })),
    warnings: warnings.map((warning) => said(warning, language)),
    accounts: accounts.map(({ platform, handle }) => ({ platform, handle })),
  };
}

/** The report of a file that was refused. */
export function refusalOf(
  file: string,
  importId: number | null,
  error: AkimetricsError,
  language: Locale,
): ImportReport {
  const nothing = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const unread = { format: null, kind: null, encoding: null, delimiter: null };
  const lists = { rejections: [], warnings: [], accounts: [] };
  return { file, importId, ...unread, ...nothing, ...lists, error: said(error, language) };
}

/** A taken file in a few lines for a person. */
export function sayReport(report: ImportReport, outcome: ImportOutcome, isDry: boolean, language: Locale): string {
  const { file, rows, created, updated, unchanged, rejected, encoding, importId } = report;
  const say = (phrase: Parameters<typeof sayCommand>[0], params: ErrorParams) => sayCommand(phrase, params, language);
  const inside = report.parts?.find(({ kind }) => kind === "comments");
  const details = [
    ...(inside ? [say("file_comments", { ...inside })] : []),
    say("file_as", { format: importFormatName(report.format ?? "", language), encoding: encoding ?? "" }),
    ...outcome.accounts.map(({ platform, handle, firstDate, lastDate, rows: accountRows }) =>
      say("file_account", { platform, handle, from: firstDate, to: lastDate, rows: accountRows }),
    ),
    ...report.warnings.map(({ message }) => message),
    ...report.rejections.slice(0, namedRejections).map(({ line, message }) => say("line", { line, message })),
  ];
  const more = rejected - Math.min(report.rejections.length, namedRejections);
  if (more > 0) details.push(say("more_rejections", { count: more, import: importId ?? "…" }));
  const head = say(isDry ? "file_dry" : "file_taken", { file, rows, created, updated, unchanged, rejected });
  return [head, ...details.map((line) => `  ${line}`)].join("\n");
}
