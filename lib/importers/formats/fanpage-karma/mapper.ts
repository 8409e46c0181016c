import { platformOfLink } from "../../cells/permalink.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readRowPlatform } from "../../row-account.ts";
import { readAccountColumns, readLinkedId, readOwnId, readPublished, readRowLink } from "../../row-identity.ts";
import { normalizeHeader } from "../../table/header-names.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { likeNames } from "./schema.ts";

/** Rows of Fanpage Karma, whose networks may be mixed. Only Facebook's links may lack the id that the tool knows. */
export function openFanpageKarmaMapper({ options, warnings }: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(options);
  return (row) => {
    const linked = row.has("platform") ? null : platformOfLink(row.cell("permalink"));
    const platform = linked ?? readRowPlatform(row, options);
    if (platform === null) return null;
    const link = readRowLink(row, platform);
    const isFacebook = platform === "facebook";
    const likes = row.count("likes");
    const isOneKind = isFacebook && likeNames.includes(normalizeHeader(row.plan.headerOf("likes")));
    if (isOneKind && likes !== null) warnings.count("likes_of_one_kind", row.line);
    return composePost(row, {
      account: given(readAccountColumns(row, platform, link)),
      externalId: isFacebook ? readOwnId(row, link) : readLinkedId(row, link),
      published: readPublished(row),
      permalink: link.permalink,
      text: row.text("text"),
      type: row.postType("type"),
      likes,
    });
  };
}
