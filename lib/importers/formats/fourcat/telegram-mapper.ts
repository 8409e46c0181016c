import { openCell } from "../../column-cell.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { AccountReference, PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readPublished } from "../../row-identity.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Number of emoji in a text that repeats each as often as it was given; null where it holds anything else. */
export function countEmoji(text: string): number | null {
  let count = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (/^[\s,]+$/.test(segment)) continue;
    if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(segment)) return null;
    count++;
  }
  return count;
}

/**
 * Messages of Telegram in 4CAT. Of a group, only those of the chat itself are posts: the others are people's.
 * The id has the chat before it (`akimat-123`).
 */
export function openFourcatTelegramMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const author = openCell(context, "author username");
  const likesOf = openLikes(context);
  return (row) => {
    const account = given(readChat(row));
    const writer = author(row).replace(/^@/, "").toLowerCase();
    if (writer !== "" && writer !== account.handle?.toLowerCase()) return row.passOver("rows_without_posts");
    const externalId = row.identifier("postId", true)?.replace(/^.*-(?=\d+$)/, "") ?? null;
    const { handle } = account;
    const hasLink = handle !== null && externalId !== null && /^\d+$/.test(externalId);
    return composePost(row, {
      account,
      externalId,
      published: readPublished(row),
      permalink: hasLink ? `https://t.me/${encodeURIComponent(handle)}/${externalId}` : null,
      text: row.text("text"),
      type: row.postType("type"),
      likes: likesOf(row),
    });
  };
}

function readChat(row: RowReader): AccountReference {
  const chat = (row.name("account") ?? "").replace(/^@/, "");
  const isId = /^-?\d+$/.test(chat);
  return { platform: "telegram", handle: isId ? null : chat || null, externalId: isId ? chat : null, name: null };
}

/** A message without reactions is 0 only in files that show reactions at all: channels can forbid them. */
function openLikes(context: MapperContext): (row: RowReader) => number | null {
  const [place = -1] = context.columnsNamed("reactions");
  let isShown = context.sample.some(({ cells }) => (cells[place]?.trim() ?? "") !== "");
  return (row) => {
    const cell = row.cell("likes");
    isShown ||= cell !== "";
    const count = isShown ? countEmoji(cell) : null;
    if (count === null) row.warnings.count("reactions_unknown", row.line);
    return count;
  };
}
