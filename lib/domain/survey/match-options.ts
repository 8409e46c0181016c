/** Recognises options of a question in answers by their labels and aliases. */
import type { SurveyOption } from "./codebook.ts";
import { foldedAnswer, normalizeAnswer, plainAnswer } from "./normalize-answer.ts";

/** What an answer says: codes of options in order of writing, each once, and the pieces that no option is. */
export interface MatchedAnswer {
  readonly options: readonly string[];
  readonly unmatched: readonly string[];
}

export interface OptionMatcher {
  /** Takes the answer as one whole; what is not recognised is given back as written. */
  matchWhole(answer: string): MatchedAnswer;
  /** Takes the answer as a list joined by `;` or `,`: longest label first, since labels contain commas. */
  matchList(answer: string): MatchedAnswer;
}

type Written = Pick<SurveyOption, "code" | "labels"> & { readonly aliases?: readonly string[] };

/** A label in both forms: a Latin name keeps its letters beside Cyrillic words, a look-alike letter is made alike. */
interface Label {
  readonly code: string;
  readonly plain: string;
  readonly folded: string;
}

/** Prepares the labels of all languages once for many answers. A label of two options belongs to the first. */
export function matchOptions(options: readonly Written[]): OptionMatcher {
  const labels: Label[] = [];
  const codeOf = new Map<string, string>();
  for (const { code, labels: texts, aliases } of options)
    for (const text of [...Object.values(texts), ...(aliases ?? [])]) {
      const label = { code, plain: plainAnswer(text), folded: foldedAnswer(text) };
      if (label.plain === "") continue;
      labels.push(label);
      for (const key of [label.plain, label.folded]) if (!codeOf.has(key)) codeOf.set(key, code);
    }
  labels.sort((a, b) => b.plain.length - a.plain.length);
  return {
    matchWhole(answer) {
      const code = codeOf.get(plainAnswer(answer)) ?? codeOf.get(foldedAnswer(answer));
      return code === undefined ? { options: [], unmatched: [answer] } : { options: [code], unmatched: [] };
    },
    matchList(answer) {
      const text = normalizeAnswer(answer);
      const [plain, folded] = [plainAnswer(answer), foldedAnswer(answer)];
      const found = new Set<string>();
      const unmatched: string[] = [];
      let place = 0;
      while (place < text.length) {
        const label = labels.find((one) => standsAt(plain, one.plain, place) || standsAt(folded, one.folded, place));
        if (label !== undefined) {
          found.add(label.code);
          place += label.plain.length;
        } else {
          const end = nextSeparator(text, place);
          const piece = text.slice(place, end).trim();
          if (piece !== "") unmatched.push(piece);
          place = end;
        }
        place = pastSeparators(text, place);
      }
      return { options: [...found], unmatched };
    },
  };
}

/** Whether a label stands here as a whole piece: up to the end, or to a separator (marks between are passed over). */
function standsAt(text: string, label: string, place: number): boolean {
  return text.startsWith(label, place) && /^[ .!?]*(?:[,;]|$)/.test(text.slice(place + label.length));
}

function nextSeparator(text: string, from: number): number {
  const length = text.slice(from).search(/[,;]/);
  return length < 0 ? text.length : from + length;
}

function pastSeparators(text: string, from: number): number {
  return from + (/^[ .!?]*(?:[,;][ ,;]*)?/.exec(text.slice(from))?.[0].length ?? 0);
}
