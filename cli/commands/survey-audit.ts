import { readFile } from "node:fs/promises";
import type { Locale } from "#lib/domain/model.ts";
import { studyRespondents } from "#lib/domain/study/printed-figures.ts";
import { printedSurveyFigures } from "#lib/domain/study/printed-survey-figures.ts";
import {
  auditSampleLimit,
  type PublishedItem,
  publishedPercentAudit,
} from "#lib/domain/survey/published-percent-audit.ts";
import { readPublishedTable } from "#lib/domain/survey/read-published-table.ts";
import { spansOf } from "#lib/domain/survey/spans.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import type { CommandContext } from "./command.ts";
import { printRows } from "./print-rows.ts";

const columns = ["question", "item", "n", "percent", "verdict", "bases", "percentFirstBases"] as const;

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new InvalidRequestError("file_unreadable", { file, reason }, { cause });
  }
}

async function itemsOf(context: CommandContext, file: string, language: Locale): Promise<readonly PublishedItem[]> {
  const { items, unread } = readPublishedTable((await textOf(file)).replace(/^\ufeff/, ""));
  for (const { line, text } of unread) context.note(sayCommand("line", { line, message: text }, language));
  return items;
}

function sampleSizeOf(given: string | undefined): number {
  const size = /^\d{1,6}$/.test(given ?? "") ? Number(given) : 0;
  if (size < 1 || size > auditSampleLimit) {
    throw new InvalidRequestError("bad_number", {
      parameter: "--sample-size",
      value: given ?? "",
      least: 1,
      most: auditSampleLimit,
    });
  }
  return size;
}

/** Audits the pairs of n and % in a file, or without one those that the founding study prints. */
export async function auditPrinted(
  context: CommandContext,
  file: string | undefined,
  { sampleSize, format, language }: { sampleSize: string | undefined; format: string; language: Locale },
): Promise<void> {
  const items = file === undefined ? printedSurveyFigures : await itemsOf(context, file, language);
  const size = file === undefined && sampleSize === undefined ? studyRespondents : sampleSizeOf(sampleSize);
  const audit = publishedPercentAudit({ items, sampleSize: size });
  const rows = audit.items.map((item, place) => ({
    question: item.question,
    item: item.item,
    n: items[place]?.n ?? null,
    percent: items[place]?.pct.toFixed(items[place]?.decimals) ?? null,
    verdict: item.verdict,
    bases: spansOf(item.roundingBases.length > 0 ? item.roundingBases : item.truncationBases),
    percentFirstBases: spansOf(item.percentFirstBases),
  }));
  printRows(context, format === "json" || format === "csv" ? format : "table", columns, rows);
}
