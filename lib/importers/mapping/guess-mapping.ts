import type { Platform } from "#lib/domain/model.ts";
import { type ImportField, importFields } from "../fields.ts";
import { normalizeHeader } from "../table/header-names.ts";
import { type ColumnContent, describeColumn, mayHold } from "./column-content.ts";
import { fieldsNamedBy } from "./header-words.ts";
import type { MappingProfile } from "./mapping-profile.ts";

/** By what a column was taken for a field. */
export type GuessBasis = "header" | "content";

/** A first mapping of a table that no format knows, for a person to mend. */
export interface MappingGuess {
  readonly kind: MappingProfile["kind"];
  /** Platform to which the links lead, where no column names it. */
  readonly platform: Platform | null;
  readonly columns: MappingProfile["columns"];
  readonly basis: Readonly<Partial<Record<ImportField, GuessBasis>>>;
}

interface Candidate {
  readonly field: ImportField;
  readonly place: number;
  readonly score: number;
  readonly basis: GuessBasis;
}

/** What a column may be by its cells alone; names go before. */
function candidatesByContent(content: ColumnContent, place: number, isOfComments: boolean): Candidate[] {
  const fields: ImportField[] = [];
  if (content.filled === 0) return [];
  if (content.dates === 1) fields.push("publishedAt");
  if (content.postLinks >= 0.8) fields.push(isOfComments ? "postId" : "permalink");
  if (content.platformNames >= 0.8) fields.push("platform");
  // Links to pages beside comments are as often those of the people who wrote them.
  if (content.links === 1 && content.postLinks < 0.5 && !isOfComments) fields.push("account");
  if (content.filled > 1 && content.distinct === 1 && content.counts === 1 && content.length >= 12)
    fields.push("postId");
  const isProse = content.length >= 20 && content.distinct > 0.8 && content.singleWords < 0.5;
  if (isProse && content.links < 0.5 && content.dates < 0.5) fields.push("text");
  return fields.map((field) => ({
    field,
    place,
    score: 0.1 + Math.min(content.length, 1_000) / 100_000,
    basis: "content",
  }));
}

function candidatesByHeader(header: string, content: ColumnContent, place: number, isOfComments: boolean): Candidate[] {
  return [...fieldsNamedBy(header, isOfComments)].flatMap(([named, score]): Candidate[] => {
    // People call the page's name, its handle and its address by one word.
    const isAddressed = !isOfComments && named === "accountName" && content.addresses >= 0.5;
    const isTitle = named === "account" && !mayHold(content, "account");
    const field = isAddressed ? "account" : isTitle ? "accountName" : named;
    const isHeld =
      isOfComments && field === "postId"
        ? // Many comments stand under one post, and people write its link as often as its id.
          content.postLinks >= 0.5 || mayHold(content, "accountId")
        : mayHold(content, field);
    // A column that is blank in all rows seen gives way to one whose cells speak for themselves.
    const certainty = content.filled === 0 ? 0.05 : 1;
    return isHeld ? [{ field, place, score: certainty * (1 + score), basis: "header" }] : [];
  });
}

/**
 * Guesses which columns hold our fields, by their names in Kazakh, Russian and English and by what stands in them.
 * @param header names of the columns as they are written
 * @param sampleRows first rows below it
 */
export function guessMapping(header: readonly string[], sampleRows: readonly (readonly string[])[]): MappingGuess {
  const contents = header.map((_, place) => describeColumn(sampleRows.map((cells) => cells[place] ?? "")));
  const names = header.map(normalizeHeader);
  const isOfComments = namesComments(header, contents);
  const candidates = contents.flatMap((content, place) => {
    const name = names[place] ?? "";
    // Of columns with one name only the first can be read, and a blank name names none.
    if (name === "" || names.indexOf(name) !== place) return [];
    return [
      ...candidatesByHeader(header[place] ?? "", content, place, isOfComments),
      ...candidatesByContent(content, place, isOfComments),
    ];
  });
  const order = (field: ImportField): number => importFields.indexOf(field);
  candidates.sort((a, b) => b.score - a.score || a.place - b.place || order(a.field) - order(b.field));
  const placeOf = new Map<ImportField, Candidate>();
  const taken = new Set<number>();
  for (const candidate of candidates) {
    if (placeOf.has(candidate.field) || taken.has(candidate.place)) continue;
    placeOf.set(candidate.field, candidate);
    taken.add(candidate.place);
  }
  const kind = isOfComments ? "comments" : kindOf(placeOf);
  if (kind === "followers") toFollowers(placeOf);
  if (kind === "comments") for (const field of placeOf.keys()) if (!commentFields.has(field)) placeOf.delete(field);
  const chosen = importFields.flatMap((field) => placeOf.get(field) ?? []);
  return {
    kind,
    platform: placeOf.has("platform") ? null : platformOf(placeOf, contents),
    columns: Object.fromEntries(chosen.map(({ field, place }) => [field, header[place] ?? ""])),
    basis: Object.fromEntries(chosen.map(({ field, basis }) => [field, basis])),
  };
}

/** What tools count of posts, and hardly of comments. */
const countsOfPosts: readonly ImportField[] = ["comments", "shares", "views", "reach"];

/**
 * A table says that it is of comments by a column that only comments have, or by texts headed as comments where nothing
 * is counted that posts have: there `Комментарий` may be a number, or a note of whoever keeps the table.
 */
function namesComments(header: readonly string[], contents: readonly ColumnContent[]): boolean {
  const hasOwn = (field: ImportField): boolean => header.some((name) => fieldsNamedBy(name, true).get(field) === 1);
  if (hasOwn("commentId")) return true;
  const headsTexts = header.some((name, place) => {
    const content = contents[place];
    return (
      commentTexts.test(normalizeHeader(name)) && content !== undefined && content.filled > 0 && content.counts < 0.5
    );
  });
  return (
    headsTexts &&
    !header.some((name, place) => {
      const content = contents[place];
      return (
        content !== undefined && content.counts === 1 && countsOfPosts.some((field) => fieldsNamedBy(name).has(field))
      );
    })
  );
}

const commentTexts =
  /^(?:comments?|comment (?:text|body|message|content)|комментари[йи]|текст комментария|пікір(?:лер)?|пікір мәтіні)$/;

const postFields: readonly ImportField[] = ["postId", "permalink", "text", "likes", "comments", "shares", "views"];

function kindOf(placeOf: ReadonlyMap<ImportField, Candidate>): MappingProfile["kind"] {
  return placeOf.has("followers") && !postFields.some((field) => placeOf.has(field)) ? "followers" : "posts";
}

const commentFields: ReadonlySet<ImportField> = new Set([
  "platform",
  "account",
  "accountId",
  "accountName",
  "postId",
  "commentId",
  "parentId",
  "authorId",
  "author",
  "authorName",
  "publishedAt",
  "text",
  "permalink",
  "likes",
]);

const followerFields: readonly ImportField[] = ["platform", "account", "accountId", "accountName", "date", "followers"];

function toFollowers(placeOf: Map<ImportField, Candidate>): void {
  const time = placeOf.get("publishedAt");
  if (time !== undefined) placeOf.set("date", { ...time, field: "date" });
  for (const field of placeOf.keys()) if (!followerFields.includes(field)) placeOf.delete(field);
}

function platformOf(placeOf: ReadonlyMap<ImportField, Candidate>, contents: readonly ColumnContent[]): Platform | null {
  for (const field of ["permalink", "account", "postId", "commentId"] as const) {
    const place = placeOf.get(field)?.place;
    const platform = place === undefined ? null : (contents[place]?.platform ?? null);
    if (platform !== null) return platform;
  }
  return null;
}
