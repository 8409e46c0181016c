import { splitFacebookId } from "../../cells/identifier.ts";
import { readAccountAddress } from "../../cells/permalink.ts";
import { instantAt } from "../../cells/publication-time.ts";
import { namesAccount, openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { readReactions } from "../../reactions.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { hootsuiteDateHeader } from "./schema.ts";

/** Minutes from UTC that the date header says, as in `Date (GMT+5)`. */
export function hootsuiteOffsetOf(header: string): number {
  const zone = hootsuiteDateHeader.exec(header)?.[1];
  if (zone === undefined) return 0;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

/**
 * Rows of Hootsuite's Facebook posts. The id is `<page id>_<post id>`: the page id is the account's
 * identity, since handles stand in some links only.
 */
export function openHootsuiteMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  let offset: number | null = null;
  return (row) => {
    offset ??= hootsuiteOffsetOf(row.plan.names[row.plan.placeOf.get("publishedAt") ?? -1] ?? "");
    const id = row.identifier("postId", true);
    const date = row.date("publishedAt");
    const parts = id === null ? null : splitFacebookId(id);
    const permalink = row.permalink("permalink", "facebook");
    const linked = permalink === null ? null : readAccountAddress(permalink, "facebook");
    const pageId = parts?.pageId ?? linked?.externalId ?? null;
    const named = {
      platform: "facebook",
      handle: linked?.handle ?? null,
      externalId: pageId,
      name: row.name("accountName"),
    } as const;
    const account = namesAccount(named) ? named : given(named);
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("accountName") });
    const type = row.postType("type");
    const views = row.count("views");
    const record = {
      line: row.line,
      account,
      type,
      text: row.text("text"),
      permalink,
      likes: row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      // The report prints 0 views for all that is no film.
      views: views === 0 && type !== "video" && type !== "live" ? null : views,
      reach: row.count("reach"),
      saves: null,
      reactions: readReactions(row),
      followersAtPost: null,
    } as const;
    if (id === null || date === null) return null;
    return { ...record, externalId: parts?.postId ?? id, published: instantAt(date, date.offsetMinutes ?? offset) };
  };
}
