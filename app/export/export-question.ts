import type { Access } from "#lib/answers/access.ts";
import { languageOf } from "#lib/contract/languages.ts";
import { choiceOf } from "#lib/contract/query-reader.ts";
import type { ScopeRequest } from "#lib/contract/scope-params.ts";
import { parseScopeParams } from "#lib/contract/scope-params.ts";
import { getMetric, type MetricId } from "#lib/domain/metrics/registry.ts";
import type { Account, Locale } from "#lib/domain/model.ts";
import type { Period } from "#lib/domain/period.ts";
import { type CsvDialect, excelDialect, pageDialect } from "#lib/export/csv.ts";
import type { AboutLine, ExportColumn } from "#lib/export/export-table.ts";
import { exportWords, type SayExport } from "#lib/i18n/export-words.ts";
import { formatCount, formatPeriod } from "#lib/i18n/format.ts";
import type { PlaceWords } from "#lib/i18n/place-name.ts";

/** What a page asks to be exported, in which form, and for whom. */
export interface ExportQuestion {
  readonly query: URLSearchParams;
  readonly scope: ScopeRequest;
  readonly language: Locale;
  readonly say: SayExport;
  readonly format: "csv" | "xlsx";
  readonly dialect: CsvDialect;
  readonly access: Access;
  /** Address of the export itself, for the note on where the numbers come from. */
  readonly address: string;
}

/** Reads the question from a request. Throws InvalidRequestError. */
export function parseExportQuestion(url: URL, access: Access): ExportQuestion {
  const query = url.searchParams;
  const language = languageOf(query);
  return {
    query,
    scope: parseScopeParams(query),
    language,
    say: exportWords(language),
    format: choiceOf(query, "format", ["csv", "xlsx"], "csv"),
    dialect: choiceOf(query, "excel", ["0", "1"], "0") === "1" ? excelDialect : pageDialect,
    access,
    address: url.href,
  };
}

/** What rows of no region are called. */
export function placeWordsOf({ say }: ExportQuestion): PlaceWords {
  return { unassigned: say("about.unassigned"), outside: say("about.outside") };
}

/** A column headed by a metric's name in the registry. */
export function metricColumn(id: MetricId, kind: ExportColumn["kind"], { language }: ExportQuestion): ExportColumn {
  return { header: getMetric(id).label[language], kind };
}

/** What a table is of, on which posts it rests and how its metrics are computed. */
export function aboutOf(
  question: ExportQuestion,
  title: string,
  table: {
    readonly period?: Period | null;
    readonly posts?: number;
    readonly accounts: readonly Account[];
    readonly metrics?: readonly MetricId[];
  },
): AboutLine[] {
  const { say, language, address } = question;
  const { period, posts, accounts, metrics = [] } = table;
  const lines: (AboutLine | null)[] = [
    [say("about.title"), title],
    period === undefined ? null : [say("about.period"), period ? formatPeriod(period, language) : say("about.nothing")],
    posts === undefined ? null : [say("about.posts"), formatCount(posts, language)],
    [say("about.accounts"), formatCount(accounts.length, language)],
    ...metrics.map((id): AboutLine => {
      const { label, formula, definition } = getMetric(id);
      return [label[language], `${formula}. ${definition[language]}`];
    }),
    [say("about.missing"), say("about.missingText")],
    accounts.some(({ isDemo }) => isDemo) ? [say("about.demo"), say("about.demoText")] : null,
    [say("about.source"), say("about.sourceText")],
    [say("about.address"), address],
  ];
  return lines.filter((line) => line !== null);
}
