import type { ReactionKind } from "#lib/domain/model.ts";
import { readCount } from "../../cells/count.ts";
import { readAccountAddress } from "../../cells/permalink.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord, PublicationTime } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readOwnId, readRowLink } from "../../row-identity.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

const kinds: Readonly<Record<string, ReactionKind>> = {
  like: "like",
  love: "love",
  care: "care",
  support: "care",
  haha: "haha",
  wow: "wow",
  sorry: "sad",
  sad: "sad",
  anger: "angry",
  angry: "angry",
};

/** Kinds of reaction in a Python dictionary, `{'haha': 22, 'like': 2657}`; null where it is none. */
export function readPythonReactions(cell: string): PostRecord["reactions"] {
  const body = /^\{(.*)\}$/s.exec(cell)?.[1];
  if (body === undefined) return null;
  const reactions: Partial<Record<ReactionKind, number>> = {};
  for (const [, name = "", count = ""] of body.matchAll(/['"]([^'"]+)['"]\s*:\s*(\d{1,9})(?=\s*(?:,|$))/g)) {
    const kind = kinds[name.toLowerCase()] ?? "other";
    reactions[kind] = (reactions[kind] ?? 0) + Number(count);
  }
  return Object.keys(reactions).length === 0 ? null : reactions;
}

/** Rows of facebook-scraper. */
export function openFacebookScraperMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const [reactionsPlace = -1] = context.columnsNamed("reactions");
  const [likesPlace = -1] = context.columnsNamed("likes");
  const [pagePlace = -1] = context.columnsNamed("user url");
  const [videoPlace = -1] = context.columnsNamed("video");
  const [imagePlace = -1] = context.columnsNamed("image");
  return (row) => {
    const link = readRowLink(row, "facebook");
    const account = readAccountColumns(row, "facebook", link);
    const page = readAccountAddress(row.cellAt(pagePlace), "facebook");
    const reactions = readPythonReactions(row.cellAt(reactionsPlace));
    return composePost(row, {
      account: given({ ...account, handle: page?.handle ?? account.handle }),
      externalId: readOwnId(row, link),
      published: readTime(row),
      permalink: link.permalink,
      text: row.text("text"),
      type: isFilled(row.cellAt(videoPlace)) ? "video" : isFilled(row.cellAt(imagePlace)) ? "photo" : "text",
      likes: readLikes(row, reactions, likesPlace),
      reactions,
    });
  };
}

function isFilled(cell: string): boolean {
  return cell !== "" && cell !== "None";
}

function readTime(row: RowReader): PublicationTime | null {
  const isClock = !isFilled(row.cell("publishedAt")) && row.has("date");
  const date = row.date(isClock ? "date" : "publishedAt");
  return date === null ? null : publicationTime(date);
}

/** All reactions: their number, else the sum of their kinds, else the number of likes, which is warned of. */
function readLikes(row: RowReader, reactions: PostRecord["reactions"], likesPlace: number): number | null {
  const all = row.count("likes");
  if (all !== null) return all;
  if (reactions !== null) return Object.values(reactions).reduce((sum, count) => sum + count, 0);
  const reading = readCount(row.cellAt(likesPlace));
  if ("fault" in reading || reading.value === null) return null;
  row.warnings.count("likes_of_one_kind", row.line);
  return reading.value;
}
