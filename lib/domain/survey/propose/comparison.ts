/** Compares many texts with many others: what is known of a text or of a list of options is found once. */
import type { SurveyOption } from "../codebook.ts";
import { matchOptions, type OptionMatcher } from "../match-options.ts";
import { commonMeaning } from "./answer-words.ts";
import { numbersIn, sharedPieces, trigramsOf } from "./text-similarity.ts";
import { notionSimilarity, notionsIn } from "./word-stems.ts";

/** What a text says, apart from its language. */
export interface TextFeatures {
  readonly trigrams: ReadonlySet<string>;
  readonly notions: ReadonlySet<number>;
  readonly numbers: string;
  /** Common meaning of the whole, and of what stands before the first comma or dash; null where there is none. */
  readonly meaning: number | null;
  readonly firstMeaning: number | null;
}

/** Words of two languages are never as sure as the same words. */
const notionWeight = 0.9;

export class Comparison {
  readonly #features = new Map<string, TextFeatures>();
  readonly #matchers = new WeakMap<readonly SurveyOption[], OptionMatcher>();

  featuresOf(text: string): TextFeatures {
    const known = this.#features.get(text);
    if (known !== undefined) return known;
    const [first = "", ...rest] = text.split(/,\s|\s[—–-]\s/);
    const features = {
      trigrams: trigramsOf(text),
      notions: notionsIn(text),
      numbers: numbersIn(text),
      meaning: commonMeaning(text),
      firstMeaning: rest.length === 0 ? null : commonMeaning(first),
    };
    this.#features.set(text, features);
    return features;
  }

  /** How alike two texts are, in one language or in two, 0 to 1. */
  likeness(one: string, other: string): number {
    const [a, b] = [this.featuresOf(one), this.featuresOf(other)];
    return Math.max(sharedPieces(a.trigrams, b.trigrams), notionSimilarity(a.notions, b.notions) * notionWeight);
  }

  matcherOf(options: readonly SurveyOption[]): OptionMatcher {
    const known = this.#matchers.get(options) ?? matchOptions(options);
    this.#matchers.set(options, known);
    return known;
  }
}
