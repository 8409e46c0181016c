import type { CandidateRow } from "./find-header.ts";
import { metaWords } from "./formats/meta-facebook/meta-words.ts";
import { isStudioChart } from "./formats/youtube-studio/studio-words.ts";
import { refuse } from "./refuse.ts";
import { readSeparatorLine } from "./table/dialect.ts";
import { normalizeHeader } from "./table/header-names.ts";

const audienceTitle = /^(?:age & gender|top (?:cities|towns\/cities|countries))$/;
const follows = /follow|new likes|подпис|жазыл/i;

/** Audience as Meta printed it until 2024: the total alone, then shares of sexes and ages, then of cities. */
const audienceTotal = /^(?:facebook|instagram) followers$/;
const audienceMark = /^(?:fb_page|ig_account)$/;

/** First line of a text with words, as Meta prints a title there: without quotes and the delimiters that Excel adds. */
function titleOf(head: string): string {
  const line = head
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n/, 10)
    .find((text) => text.trim() !== "" && readSeparatorLine(text) === null);
  return (line ?? "").trim().replace(/^"|"[;,\t|]*$|(?<![;,\t|])[;,\t|]+$/g, "");
}

/** `February 28`, `28 февраля`. */
const yearless = /^(?:\p{L}{3,}\.? \d{1,2}|\d{1,2} \p{L}{3,}\.?)$/u;

function markOf(cells: readonly string[]): string {
  return (cells[0] ?? "").trim().toLowerCase();
}

/**
 * Refuses files of known tools that hold no posts and no follower totals, each by what it is: daily series,
 * audiences, and messages of people. `rows` are those near the top.
 */
export function refuseKnownSeries(head: string, rows: readonly CandidateRow[]): void {
  const title = titleOf(head).slice(0, 100);
  if (audienceTitle.test(normalizeHeader(title))) refuse("audience_not_posts", { name: "Meta Business Suite" });
  if (audienceTotal.test(normalizeHeader(title)) && rows.some(({ cells }) => audienceMark.test(markOf(cells)))) {
    refuse("audience_not_posts", { name: "Meta Business Suite" });
  }
  for (const { cells } of rows) {
    const names = new Set(cells.map(normalizeHeader));
    const has = (...wanted: string[]): boolean => wanted.every((name) => names.has(name));
    // The report whose columns tell the comments among the messages is read.
    if (has("facebook page", "message id")) refuse("messages_may_be_private", { name: "Hootsuite" });
    const isOfTiktok = [
      ["date", "video views", "profile views"],
      ["date", "total viewers", "new viewers"],
      ["date", "hour", "active followers"],
    ].some((wanted) => has(...wanted));
    if (isOfTiktok) refuse("daily_series_not_posts", { name: "TikTok Studio" });
    const isChart = isStudioChart(names) || has("date", "content", "video title");
    if (isChart) refuse("daily_series_not_posts", { name: "YouTube Studio" });
    const isHistory = has("date", "followers", "difference in followers from previous day");
    if (isHistory && rows.some((row) => yearless.test((row.cells[0] ?? "").trim()))) {
      refuse("days_without_year", { name: "TikTok Studio" });
    }
    const isOfPages = has("date (gmt)") && cells.some((cell) => /aggregated values? for facebook pages/i.test(cell));
    if (isOfPages) refuse("daily_series_not_posts", { name: "Hootsuite" });
    // Until about 2022 the second column was named after the measure.
    const isNamedAfter = names.size === 2 && has("date") && /^(?:facebook|instagram) /.test(normalizeHeader(title));
    const isSeries = names.has("primary") && metaWords.date.some((word) => names.has(word));
    if (!isSeries && !isNamedAfter) continue;
    const name = normalizeHeader(title).startsWith("date") ? "Meta Business Suite" : title;
    refuse(follows.test(name) ? "new_follows_are_not_totals" : "daily_series_not_posts", { name });
  }
}
