import { splitFacebookId } from "../../cells/identifier.ts";

/** What a row of Facepager is. */
export type NodeKind = "post" | "comment" | "other";

/**
 * Opens the telling of what rows are: a node is what its query asked for; where that does not say, what its level
 * below the page says.
 * @param placeOf place of a column by its normalised name, below 0 where there is none
 */
export function openNodeKind(placeOf: (name: string) => number): (cells: readonly string[]) => NodeKind {
  const reading = (name: string): ((cells: readonly string[]) => string) => {
    const place = placeOf(name);
    return (cells) => cells[place]?.trim() ?? "";
  };
  const level = reading("level");
  const query = reading("query type");
  const status = reading("query status");
  const type = reading("object type");
  const time = reading("created time");
  const id = reading("object id");
  return (cells) => {
    if (/^error/i.test(status(cells)) || /^(?:offcut|empty|headers|seed)$/i.test(type(cells))) return "other";
    const asked = query(cells);
    if (/\/comments\b/.test(asked) || Number(level(cells)) > 1) return "comment";
    const isPost = /\/(?:posts|feed|published_posts|visitor_posts)\b/.test(asked) || level(cells) === "1";
    return isPost || (time(cells) !== "" && splitFacebookId(id(cells)) !== null) ? "post" : "other";
  };
}
