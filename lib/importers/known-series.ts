import type { CandidateRow } from "./find-header.ts";
import { refuse } from "./refuse.ts";
import { readSeparatorLine } from "./table/dialect.ts";
import { normalizeHeader } from "./table/header-names.ts";

const audienceTitle = /^(?:age & gender|top (?:cities|towns\/cities|countries))$/;
const follows = /follow|подпис|жазыл/i;

/** First line of a text with words, as Meta prints a title there: without quotes and the delimiters that Excel adds. */
function titleOf(head: string): string {
  const line = head
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n/, 10)
    .find((text) => text.trim() !== "" && readSeparatorLine(text) === null);
  return (line ?? "").trim().replace(/^"|"[;,\t|]*$|(?<![;,\t|])[;,\t|]+$/g, "");
}

/**
 * Refuses files of known tools that hold no posts and no follower totals, each by what it is: daily series,
 * audiences, and messages of people. `rows` are those near the top.
 */
export function refuseKnownSeries(head: string, rows: readonly CandidateRow[]): void {
  const title = titleOf(head).slice(0, 100);
  if (audienceTitle.test(normalizeHeader(title))) refuse("audience_not_posts", { name: "Meta Business Suite" });
  for (const { cells } of rows) {
    const names = new Set(cells.map(normalizeHeader));
    const has = (...wanted: string[]): boolean => wanted.every((name) => names.has(name));
    // The report whose columns tell the comments among the messages is read.
    if (has("facebook page", "message id")) refuse("messages_may_be_private", { name: "Hootsuite" });
    if (has("date", "video views", "profile views")) refuse("daily_series_not_posts", { name: "TikTok Studio" });
    if (!has("date", "primary")) continue;
    const name = normalizeHeader(title).startsWith("date") ? "Meta Business Suite" : title;
    refuse(follows.test(name) ? "new_follows_are_not_totals" : "daily_series_not_posts", { name });
  }
}
