import { getTranslations } from "next-intl/server";
import type { MappedRow, MappingPreviewView } from "#components/mapping/mapping-view.ts";
import type { ImportRecord } from "#lib/data/imports/import-record.ts";
import { type MappedRows, readMappedRows } from "#lib/data/imports/look-at-mapping.ts";
import { maskText } from "#lib/domain/masking/mask-text.ts";
import type { Locale } from "#lib/domain/model.ts";
import { ImportRefusedError } from "#lib/errors.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import type { AccountReference } from "#lib/importers/importer.ts";
import type { MappingProfile } from "#lib/importers/mapping/mapping-profile.ts";
import { whatIsMissing } from "#lib/importers/mapping/what-is-missing.ts";

const shownRows = 8;
const shownLetters = 200;

const shortened = (text: string): string => [...text].slice(0, shownLetters).join("");
const nameOf = ({ handle, name, externalId }: AccountReference): string | null => handle ?? name ?? externalId;

function rowsOf({ posts, followers, comments }: MappedRows): MappedRow[] {
  const ofPosts = posts.slice(0, shownRows).map((post) => ({
    line: post.line,
    account: nameOf(post.account),
    published: "instant" in post.published ? post.published.instant.toISOString() : post.published.wall,
    text: post.text === null ? null : shortened(post.text),
    likes: post.likes,
    comments: post.comments,
    shares: post.shares,
    views: post.views,
    followers: post.followersAtPost,
  }));
  const none = { text: null, likes: null, comments: null, shares: null, views: null };
  const ofDays = followers.slice(0, shownRows).map(({ line, account, date, followers: total }) => ({
    ...none,
    line,
    account: nameOf(account),
    published: date,
    followers: total,
  }));
  const ofComments = comments.slice(0, shownRows).map(({ line, account, published, text, likes }) => ({
    ...none,
    line,
    account: account && nameOf(account),
    published: "instant" in published ? published.instant.toISOString() : published.wall,
    text: text === null ? null : shortened(maskText(text, () => false).text),
    likes,
    followers: null,
  }));
  return [...ofPosts, ...ofDays, ...ofComments];
}

/** The rows, or the sentence with which the file is refused by this mapping. */
async function readOrRefusal(
  record: ImportRecord,
  profile: MappingProfile,
  locale: Locale,
): Promise<MappedRows | string> {
  try {
    return await readMappedRows(record, profile);
  } catch (error) {
    if (error instanceof ImportRefusedError) return issueMessage(error.code, error.params, locale);
    throw error;
  }
}

/** Shows the first rows of a waiting file by a profile, and says what the profile lacks. */
export async function previewMapping(
  record: ImportRecord,
  profile: MappingProfile,
  locale: Locale,
): Promise<MappingPreviewView> {
  const text = await getTranslations({ locale, namespace: "mapping" });
  const { needed, unknownCounts } = whatIsMissing(profile);
  const lacking = unknownCounts.map((count) => text(`counts.${count}`)).join(", ");
  const unknown = lacking === "" ? [] : [text("unknownCounts", { counts: lacking })];
  const nothing = { rows: [], rejections: [], taken: 0, looked: 0 };
  if (needed.length > 0) {
    return { ...nothing, missing: needed.map((part) => text(`missing.${part}`)), remarks: unknown };
  }
  const read = await readOrRefusal(record, profile, locale);
  if (typeof read === "string") return { ...nothing, missing: [read], remarks: unknown };
  const warnings = read.warnings.filter(({ code }) => code !== "mapped_by_profile");
  return {
    rows: rowsOf(read),
    rejections: read.rejections
      .slice(0, shownRows)
      .map(({ line, code, params }) => ({ line, message: issueMessage(code, params, locale) })),
    taken: read.posts.length + read.followers.length + read.comments.length,
    looked: read.rows,
    missing: [],
    remarks: [...unknown, ...warnings.map(({ code, params }) => issueMessage(code, params, locale))],
  };
}
