import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readLinkedId, readRowLink } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openToolClock } from "../../tool-clock.ts";

const yes = /^(?:yes|true|1)$/i;

/** Rows of CrowdTangle about Instagram. Views of pictures are printed as 0 and are none. */
export function openCrowdtangleInstagramMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const readPublished = openToolClock(context, "America/New_York");
  const [hiddenPlace = -1] = context.columnsNamed("like and view counts disabled");
  return (row) => {
    const link = readRowLink(row, "instagram");
    const type = row.postType("type");
    const isHidden = hiddenPlace >= 0 && yes.test(row.cellAt(hiddenPlace));
    const views = row.count("views");
    return composePost(row, {
      account: given(readAccountColumns(row, "instagram", link)),
      externalId: readLinkedId(row, link),
      published: readPublished(row),
      permalink: link.permalink,
      text: row.text("text"),
      type,
      ...(isHidden && { likes: null }),
      views: isHidden || (views === 0 && type !== "video" && type !== "reel") ? null : views,
    });
  };
}
