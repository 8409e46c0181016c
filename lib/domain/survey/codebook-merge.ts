/** Answers of two language versions brought to one set of codes. */
import type { Labels } from "./codebook.ts";
import { matchOptions } from "./match-options.ts";

export interface MergedQuestion {
  readonly code: string;
  readonly type: "single" | "multi";
  readonly options: readonly { readonly code: string; readonly labels: Labels; readonly aliases?: readonly string[] }[];
}

/** Answers row by row and counts by language; nothing that was not recognised is counted as an option. */
export interface CodebookMerge {
  /** Codes of each row; `null` = no answer, `[]` = answered, nothing recognised. */
  readonly coded: readonly (readonly string[] | null)[];
  /** What waits for a person, with its row from 0. */
  readonly unmatched: readonly { readonly row: number; readonly text: string }[];
  readonly byLanguage: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Non-blank answers, recognised or not. */
  readonly validN: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly totalValidN: number;
}

/** Codes answers in either language by the labels of both. */
export function codebookMerge({
  question,
  rows,
}: {
  question: MergedQuestion;
  rows: readonly { readonly lang: string; readonly answer: string | null }[];
}): CodebookMerge {
  const matcher = matchOptions(question.options);
  const none = (): Record<string, number> => Object.fromEntries(question.options.map(({ code }) => [code, 0]));
  const unmatched: { row: number; text: string }[] = [];
  const byLanguage: Record<string, Record<string, number>> = {};
  const validN: Record<string, number> = {};
  const counts = none();
  let totalValidN = 0;
  const coded = rows.map(({ lang, answer }, row) => {
    byLanguage[lang] ??= none();
    validN[lang] ??= 0;
    if (answer === null || answer.trim() === "") return null;
    validN[lang] += 1;
    totalValidN += 1;
    const found = question.type === "single" ? matcher.matchWhole(answer) : matcher.matchList(answer);
    unmatched.push(...found.unmatched.map((text) => ({ row, text })));
    for (const code of found.options) {
      const ofLanguage = byLanguage[lang];
      ofLanguage[code] = (ofLanguage[code] ?? 0) + 1;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return found.options;
  });
  return { coded, unmatched, byLanguage, validN, counts, totalValidN };
}
