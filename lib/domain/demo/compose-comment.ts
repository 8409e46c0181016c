/** Writes the words of one invented comment. */
import type { SeededRandom } from "./seeded-random.ts";
import {
  type CitizenText,
  type CommentKind,
  citizenTexts,
  closers,
  commentKinds,
  commonPlaces,
  openers,
  turns,
  wordless,
} from "./texts/citizen-texts.ts";

/** How often an invented public writes in which way. */
export interface Public {
  readonly languages: Readonly<Record<CommentLanguage, number>>;
  readonly kinds: Readonly<Record<CommentKind, number>>;
}

export const commentLanguages = ["kk", "ru", "mixed", "other"] as const;
export type CommentLanguage = (typeof commentLanguages)[number];

/** A comment's words, with what was meant by them. */
export interface ComposedComment {
  readonly text: string;
  readonly kind: CommentKind;
  readonly language: CommentLanguage;
}

/** Fills the slots of a text; Russian counts 5 to 20 alike ("дней"), so no ending depends on the number. */
export function fillSlots(text: string, language: "kk" | "ru", random: SeededRandom): string {
  return text
    .replaceAll("{place}", () => random.pick(commonPlaces[language]))
    .replaceAll("{n}", () => String(random.integer(5, 20)));
}

function drawn<Choice extends string>(
  choices: readonly Choice[],
  weights: Readonly<Record<Choice, number>>,
  random: SeededRandom,
): Choice {
  const choice = choices[random.weightedIndex(choices.map((name) => weights[name]))];
  if (choice === undefined) throw new RangeError("nothing to draw from");
  return choice;
}

/** Half of the people who type Kazakh on a phone leave its own letters out now and then; one in twelve comments. */
function withoutKazakhLetters(text: string): string {
  const plain: Readonly<Record<string, string>> = {
    ә: "а",
    ғ: "г",
    қ: "к",
    ң: "н",
    ө: "о",
    ұ: "у",
    ү: "у",
    һ: "х",
    і: "и",
  };
  return text.replace(/[әғқңөұүһі]/giu, (letter) => {
    const small = plain[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? small : small.toUpperCase();
  });
}

function suitable(kind: CommentKind, month: number): readonly CitizenText[] {
  return citizenTexts.filter((text) => text.kind === kind && (text.months?.includes(month) ?? true));
}

/**
 * One comment of a public.
 * @param month 1 to 12, of the post
 * @param kind what it is to be; drawn where not given
 */
export function composeComment(
  { languages, kinds }: Public,
  month: number,
  random: SeededRandom,
  kind: CommentKind = drawn(commentKinds, kinds, random),
): ComposedComment {
  const language = drawn(commentLanguages, languages, random);
  if (language === "other") return { text: random.pick(wordless), kind: "cheer", language };
  const spoken = language === "mixed" ? random.pick(["kk", "ru"] as const) : language;
  const core = fillSlots(random.pick(suitable(kind, month))[spoken], spoken, random);
  const isLong = kind === "question" || kind === "complaint" || kind === "request";
  const opened = isLong && random.uniform() < 0.3 ? joined(random.pick(openers[spoken]), core) : core;
  const other = spoken === "kk" ? "ru" : "kk";
  const turned =
    language === "mixed" ? opened + (/[.!?]$/u.test(opened) ? "" : ".") + random.pick(turns[other]) : opened;
  const closed =
    isLong && language !== "mixed" && random.uniform() < 0.25 ? ended(turned) + random.pick(closers[spoken]) : turned;
  const text = language === "kk" && random.uniform() < 1 / 12 ? withoutKazakhLetters(closed) : closed;
  return { text, kind, language };
}

/** What follows a full stop keeps its capital letter. */
function joined(opener: string, core: string): string {
  return opener + (/[.!] $/u.test(opener) ? core : core.charAt(0).toLowerCase() + core.slice(1));
}

function ended(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
