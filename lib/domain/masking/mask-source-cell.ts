/**
 * What of a row of somebody's export may be shown beside its post: what the page wrote and counted, and of everything
 * else nothing that leads to a private person.
 */
import { maskText } from "./mask-text.ts";

/** Words in the names of columns whose cells speak of people: who collected, who is tagged, who commented. */
const ofPeople =
  /(?:^|[^a-z])(?:commenters?|taggedusers|usertags|tagged|mentions?|coauthors?|likers|viewers|useragent|user_agent|browser|ip|ipaddress|e-?mail|phone|source_url|source_platform_url|collector|latestcomments|firstcomment|topcomments|comments|replies)(?:[^a-z]|$)/;

/** Numbers of these columns are ids, counts and sizes of the post, however much they look like somebody's. */
const ofPost =
  /id|count|likes|views|number|total|reach|impressions|saves|shares|duration|size|width|height|score|time|date|stamp/;

const isNumber = /^-?[\d\s.,]+$/;

/**
 * One cell as it may be shown.
 * @param isUsed whether the cell became part of the post, which is public already
 * @param isRegistered whether a handle (lower case, without `@`) is that of a registered account
 * @returns null where the cell speaks of people and is not shown at all
 */
export function maskSourceCell(
  name: string,
  value: string,
  isUsed: boolean,
  isRegistered: (handle: string) => boolean,
): string | null {
  if (isUsed || value === "") return value;
  const plain = name.toLowerCase();
  if (isNumber.test(value) && ofPost.test(plain)) return value;
  // `comments` alone is a count; what stands below it are comments.
  if (ofPeople.test(plain) && !isNumber.test(value)) return null;
  return maskText(value, isRegistered).text;
}
