/** How alike two texts are written. */
import { normalizeAnswer } from "../normalize-answer.ts";

/** Three-letter pieces of the words of a text. */
export function trigramsOf(text: string): ReadonlySet<string> {
  const padded = `  ${normalizeAnswer(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

/** Share of pieces in common (Dice), 0 to 1. Kazakh and Russian share names, loans and numbers. */
export function sharedPieces(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const piece of few) if (many.has(piece)) common += 1;
  return (2 * common) / Math.max(1, one.size + other.size);
}

/** Numbers in a text, in order, as `25-35` has two. */
export function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(" ");
}
