/** Finds the options of a multiple choice in answers that join them by `;` or `,`. */
import { normalizeAnswer } from "../normalize-answer.ts";

/** A distinct answer and how many people gave it. */
export interface DistinctAnswer {
  readonly text: string;
  readonly n: number;
}

/** Options in order of first being seen; null where the answers are no lists. */
export function optionsOfLists(answers: readonly DistinctAnswer[]): string[] | null {
  const withSemicolon = answers.filter(({ text }) => /;\s*\S/.test(text) || /\S;$/.test(text));
  if (withSemicolon.length > 0) return optionsBy(answers, (text) => text.split(";").map((piece) => piece.trim()));
  if (answers.some(({ text }) => /,\s+\S/.test(text))) return optionsBy(answers, piecesByComma(answers));
  // Some tools put no blank behind the comma; between digits it is a decimal one.
  if (!answers.some(({ text }) => closeComma.test(text))) return null;
  return optionsBy(answers, (text) => text.split(/(?<!\d),|,(?!\d)/));
}

const closeComma = /\p{L},\p{L}/u;
const largestList = 40;

/** Options are said in different company; pieces that occur once in one answer only are words of a sentence. */
function optionsBy(answers: readonly DistinctAnswer[], split: (text: string) => string[]): string[] | null {
  const seen = new Map<string, { text: string; answers: number; people: number }>();
  let lists = 0;
  for (const { text, n } of answers) {
    const pieces = split(text)
      .map((piece) => piece.trim().replace(/,$/, ""))
      .filter((piece) => piece !== "");
    if (pieces.length > 1) lists += 1;
    for (const piece of new Map(pieces.map((one) => [normalizeAnswer(one), one])).values()) {
      const entry = seen.get(normalizeAnswer(piece)) ?? { text: piece, answers: 0, people: 0 };
      entry.answers += 1;
      entry.people += n;
      seen.set(normalizeAnswer(piece), entry);
    }
  }
  const shared = [...seen.values()].filter(({ answers: times, people }) => times > 1 || people > 1);
  const inLists = shared.filter(({ answers: times }) => times > 1).length;
  if (lists === 0 || inLists < 2 || shared.length > largestList) return null;
  const people = answers.reduce((sum, { n }) => sum + n, 0);
  const known = new Set(shared.map(({ text }) => normalizeAnswer(text)));
  const explained = answers.reduce((sum, { text, n }) => {
    const pieces = split(text).filter((piece) => piece.trim() !== "");
    return sum + (pieces.every((piece) => known.has(normalizeAnswer(piece))) ? n : 0);
  }, 0);
  return explained * 2 >= people ? shared.map(({ text }) => text) : null;
}

/**
 * Splits at commas, but not where a comma belongs to an option: what follows it begins small among options that begin
 * large, and never stands behind anything else (`Боли в спине, в зоне лопаток`).
 */
function piecesByComma(answers: readonly DistinctAnswer[]): (text: string) => string[] {
  const lists = answers.map(({ text }) => splitOutsideBrackets(text));
  const firsts = lists.map(([first = ""]) => first).filter((first) => /^\p{L}/u.test(first));
  const large = firsts.filter((first) => /^\p{Lu}/u.test(first)).length;
  const beginsLarge = large * 10 >= firsts.length * 8;
  const before = new Map<string, Set<string>>();
  for (const list of lists)
    list.forEach((piece, place) => {
      const key = normalizeAnswer(piece);
      const company = before.get(key) ?? new Set<string>();
      company.add(place === 0 ? "" : normalizeAnswer(list[place - 1] ?? ""));
      before.set(key, company);
    });
  const continues = (piece: string): boolean => {
    const company = before.get(normalizeAnswer(piece));
    return beginsLarge && /^\p{Ll}/u.test(piece) && company?.size === 1 && !company.has("");
  };
  return (text) => {
    const pieces: string[] = [];
    for (const piece of splitOutsideBrackets(text)) {
      const last = pieces.length - 1;
      if (last >= 0 && continues(piece)) pieces[last] = `${pieces[last]}, ${piece}`;
      else pieces.push(piece);
    }
    return pieces;
  };
}

/** Pieces between commas; a comma in brackets belongs to its option, as in `Apps (Todo, Notion)`. */
function splitOutsideBrackets(text: string): string[] {
  const pieces: string[] = [];
  let begin = 0;
  // One walk over commas and brackets: to look ahead from each comma would cost the square of a long answer.
  let commas: { at: number; end: number }[] = [];
  const cut = (): void => {
    for (const { at, end } of commas) {
      pieces.push(text.slice(begin, at));
      begin = end;
    }
    commas = [];
  };
  for (const { 0: sign, index } of text.matchAll(/,\s+|[()]/g)) {
    if (sign === ")") commas = [];
    else if (sign === "(") cut();
    else commas.push({ at: index, end: index + sign.length });
  }
  cut();
  return [...pieces, text.slice(begin)];
}
