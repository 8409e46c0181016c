import type { PostType } from "#lib/domain/model.ts";
import { readAccountAddress } from "../../cells/permalink.ts";
import { readPostLink } from "../../cells/post-link.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { openCell, openErrorTest } from "../../column-cell.ts";
import { namesAccount, openGivenAccount } from "../../given-account.ts";
import type { PostRecord, PublicationTime } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of Apify's Facebook post scraper. A post without a date is rejected: it belongs to no day. */
export function openApifyFacebookMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const isError = openErrorTest(context);
  const film = openFilm(context);
  const typeOf = openType(context);
  const pageAddress = openCell(context, "facebookurl");
  const stamp = openCell(context, "timestamp");
  return (row) => {
    if (isError(row)) return null;
    const permalink = row.permalink("permalink", "facebook");
    const link = permalink === null ? null : readPostLink(permalink, "facebook");
    const externalId = row.identifier("postId", false) ?? link?.postId ?? null;
    if (externalId === null) row.identifier("postId", true);
    const own = film(row, permalink);
    const page = readAccountAddress(pageAddress(row), "facebook");
    const account = given({
      platform: "facebook",
      handle: row.name("account") ?? link?.handle ?? page?.handle ?? null,
      externalId: row.identifier("accountId", false) ?? own?.ownerId ?? link?.ownerId ?? page?.externalId ?? null,
      name: row.name("accountName"),
    });
    if (!namesAccount(account)) row.reject("missing_account", { column: row.plan.headerOf("account") });
    const published = own?.published ?? readTime(row, stamp(row));
    const record = {
      line: row.line,
      account,
      type: typeOf(row, permalink),
      text: row.text("text"),
      permalink,
      likes: row.count("likes"),
      comments: row.count("comments"),
      shares: row.count("shares"),
      views: row.count("views"),
      reach: null,
      saves: null,
      reactions: null,
      followersAtPost: null,
    } as const;
    return externalId === null || published === null ? null : { ...record, externalId, published };
  };
}

/** Files of 2023 print the time in words of the collector's language and zone; the stamp beside it is sure. */
function readTime(row: RowReader, stamp: string): PublicationTime | null {
  const stamped = /^\d{10}(?:\d{3})?$/.test(stamp) ? row.readDate(stamp) : null;
  if (stamped !== null) return publicationTime(stamped);
  if (row.cell("publishedAt") === "") row.warnings.count("overview_without_dates", row.line);
  const date = row.date("publishedAt");
  return date === null ? null : publicationTime(date);
}

/** What the overview knows of a post that is itself a film or reel: the film's id stands in the address of the post. */
function openFilm(
  context: MapperContext,
): (row: RowReader, permalink: string | null) => { ownerId: string | null; published: PublicationTime } | null {
  const id = openCell(context, "media/0/id");
  const time = openCell(context, "media/0/publish time");
  const owner = openCell(context, "media/0/owner/id");
  return (row, permalink) => {
    const filmId = id(row);
    const seconds = /^\d{10}$/.exec(time(row))?.[0];
    if (row.cell("publishedAt") !== "" || seconds === undefined || filmId === "") return null;
    if (permalink === null || readPostLink(permalink, "facebook")?.postId !== filmId) return null;
    const ownerId = /^\d+$/.test(owner(row)) ? owner(row) : null;
    return { ownerId, published: { instant: new Date(Number(seconds) * 1_000) } };
  };
}

function openType(context: MapperContext): (row: RowReader, permalink: string | null) => PostType | null {
  const first = openCell(context, "media/0/ typename");
  const second = openCell(context, "media/1/ typename");
  return (row, permalink) => {
    if (permalink?.includes("/reel/")) return "reel";
    if (permalink?.includes("/videos/") || first(row) === "Video") return "video";
    if (first(row) !== "Photo") return null;
    return second(row) === "" ? "photo" : "album";
  };
}
