/** How alike two texts are written. */
import { normalizeAnswer } from "../normalize-answer.ts";

function trigrams(text: string): Set<string> {
  const padded = `  ${normalizeAnswer(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

/** Share of three-letter pieces in common (Dice), 0 to 1. Kazakh and Russian share names, loans and numbers. */
export function textSimilarity(a: string, b: string): number {
  const one = trigrams(a);
  const other = trigrams(b);
  let common = 0;
  for (const piece of one) if (other.has(piece)) common += 1;
  return (2 * common) / Math.max(1, one.size + other.size);
}

/** Numbers in a text, in order, as `25-35` has two. */
export function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(" ");
}
