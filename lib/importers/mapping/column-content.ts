import { type Platform, platforms } from "#lib/domain/model.ts";
import { readAccount } from "../cells/account.ts";
import { readCount } from "../cells/count.ts";
import { readDate } from "../cells/date-text.ts";
import { platformOfLink } from "../cells/permalink.ts";
import { readPlatform } from "../cells/platform.ts";
import { readPostLink } from "../cells/post-link.ts";
import { readPostType } from "../cells/post-type.ts";
import type { ImportField } from "../fields.ts";

/** What the cells of a column look like; shares are of those that are filled. */
export interface ColumnContent {
  readonly filled: number;
  readonly dates: number;
  readonly unixTimes: number;
  readonly counts: number;
  readonly postLinks: number;
  readonly links: number;
  readonly handles: number;
  /** Handles with their `@`, and links to pages. */
  readonly addresses: number;
  readonly platformNames: number;
  readonly postTypes: number;
  readonly singleWords: number;
  readonly distinct: number;
  /** Mean number of characters. */
  readonly length: number;
  /** Platform to which most links lead. */
  readonly platform: Platform | null;
}

const isDate = (cell: string): boolean =>
  (["day-month", "month-day"] as const).some((order) => readDate(cell, { slashed: order, dotted: order }) !== null);
const isPostLink = (cell: string): boolean => platforms.some((platform) => readPostLink(cell, platform) !== null);

function mostOf(platformsSeen: readonly Platform[]): Platform | null {
  const [first] = platforms.toSorted(
    (a, b) => platformsSeen.filter((one) => one === b).length - platformsSeen.filter((one) => one === a).length,
  );
  return first !== undefined && platformsSeen.includes(first) ? first : null;
}

/** Looks at the cells of one column. */
export function describeColumn(cells: readonly string[]): ColumnContent {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const isDigits = (cell: string): boolean => /^\d+$/.test(cell);
  const linked = filled.flatMap((cell) => platformOfLink(cell) ?? []);
  return {
    filled: filled.length,
    dates: share((cell) => !isDigits(cell) && isDate(cell)),
    unixTimes: share((cell) => isDigits(cell) && isDate(cell)),
    counts: share((cell) => {
      const reading = readCount(cell.replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, ""));
      return "value" in reading || reading.fault === "negative_count";
    }),
    postLinks: share(isPostLink),
    links: linked.length / Math.max(1, filled.length),
    handles: share((cell) => readAccount(cell, platformOfLink(cell) ?? "facebook") !== null),
    addresses: share((cell) => /^@\S+$/.test(cell) || (platformOfLink(cell) !== null && !isPostLink(cell))),
    platformNames: share((cell) => readPlatform(cell) !== null),
    postTypes: share((cell) => readPostType(cell) !== undefined),
    singleWords: share((cell) => !/\s/.test(cell)),
    distinct: new Set(filled).size / Math.max(1, filled.length),
    length: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
    platform: mostOf(linked),
  };
}

/** Share of cells that have to fit; tables that people keep have remarks such as "hidden" among their counts. */
const most = 0.5;

/** Whether a column may hold a field; a column without a filled cell may hold any. */
export function mayHold(content: ColumnContent, field: ImportField): boolean {
  if (content.filled === 0) return true;
  switch (field) {
    case "publishedAt":
    case "date":
      return content.dates + content.unixTimes >= most;
    case "platform":
      return content.platformNames >= most;
    case "permalink":
      return content.links >= most;
    case "account":
      return content.handles >= most && content.postLinks < 0.5 && content.dates < 0.5;
    case "postId":
      // What is the same in most rows names a page, not its posts.
      return (content.filled < 2 || content.distinct > 0.5) && mayHold(content, "accountId");
    case "commentId":
      return (content.filled < 2 || content.distinct > 0.5) && content.singleWords >= most && content.dates < 0.5;
    case "parentId":
    case "authorId":
    case "author":
      return content.singleWords >= most && content.dates < 0.5;
    case "authorName":
      return content.links < 0.5 && content.dates < 0.5;
    case "accountId":
      return content.singleWords >= most && content.dates < 0.5 && content.links < 0.5;
    case "type":
      return content.postTypes >= 0.5;
    case "text":
      return content.links < 0.5 && content.dates < 0.5;
    case "accountName":
      return content.links < 0.5 && content.dates < 0.5 && content.counts < 0.5;
    default:
      return content.counts >= most;
  }
}
