import { readCount } from "../../cells/count.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readReactions, sumReactions } from "../../reactions.ts";
import { readAccountColumns, readLinkedId, readRowLink } from "../../row-identity.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openToolClock } from "../../tool-clock.ts";

/** Rows of CrowdTangle about Facebook. The post's id is in its link only; so is a group's, where Excel cut it. */
export function openCrowdtangleFacebookMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const readPublished = openToolClock(context, "America/New_York");
  const readViews = openViewsReader(context);
  return (row) => {
    const link = readRowLink(row, "facebook");
    const type = row.postType("type");
    const reactions = readReactions(row);
    return composePost(row, {
      account: given(readAccountColumns(row, "facebook", link)),
      externalId: readLinkedId(row, link),
      published: readPublished(row),
      permalink: link.permalink,
      text: row.text("text"),
      type,
      likes: sumReactions(row, reactions),
      reactions,
      views: readViews(row, type === "live" || /^native/i.test(row.cell("type"))),
    });
  };
}

/** Views are counted for films that were uploaded; CrowdTangle prints 0 for all other posts, and where it counted none. */
function openViewsReader(context: MapperContext): (row: RowReader, isFilm: boolean) => number | null {
  const [place = -1] = context.columnsNamed("post views");
  const isCounted = context.sample.some(({ cells }) => {
    const reading = readCount(cells[place] ?? "");
    return "value" in reading && reading.value !== null && reading.value > 0;
  });
  return (row, isFilm) => {
    const views = row.count("views");
    return views === 0 && !(isFilm && isCounted) ? null : views;
  };
}
