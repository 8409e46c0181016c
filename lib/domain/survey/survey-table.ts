/** A question as a table: every share stands on a base that is named and counted. */
import type { Description } from "../statistics/describe.ts";
import type { Interval } from "../statistics/interval.ts";
import type { LikertSummary } from "./likert-summary.ts";

/** People who answered; people who saw the question; ticks of a multiple choice. */
export const tableBases = ["answered", "asked", "ticks"] as const;
export type TableBase = (typeof tableBases)[number];

/** Below this many people a base is small, and its shares are read with care. */
export const smallBase = 30;

/** Whether shares of a base are read with care; of nobody, or of a base that is hidden, nothing is read. */
export function isSmallBase(base: number | null): boolean {
  return base !== null && base > 0 && base < smallBase;
}

/** One row: an option, a point of a bare scale, or (`null`) answers that are not listed in the codebook. */
export interface SurveyTableRow {
  readonly code: string | null;
  /** People, never weighted. */
  readonly n: number;
  /** Sum of their weights; n where nothing is weighted. */
  readonly weighted: number;
  /** 0 to 1 of the named base; null where that is 0. */
  readonly share: number | null;
  /** Wilson's interval, as if this were a random sample; null on the base of ticks, which are not independent. */
  readonly interval: Interval | null;
  readonly isDontKnow: boolean;
}

/** People by what they did with the question: asked = answered + blank; total = asked + notShown. */
export interface QuestionCounts {
  readonly total: number;
  readonly notShown: number;
  readonly asked: number;
  readonly blank: number;
  readonly answered: number;
  /** Of those who answered. */
  readonly dontKnow: number;
  /** Of those who answered: nothing, or not everything, was recognised. */
  readonly notListed: number;
  /** Ticks of a multiple choice, what is not listed as one tick a person; elsewhere people who answered. */
  readonly ticks: number;
}

export interface SurveyTable {
  readonly question: string;
  readonly counts: QuestionCounts;
  /** The base of every share: which, how many people (or ticks), and the sum of weights. */
  readonly base: { readonly kind: TableBase; readonly n: number; readonly weighted: number };
  readonly rows: readonly SurveyTableRow[];
  /** For scales, weighted where the answers are; its n are those who chose a point, the rest of the asked missing. */
  readonly likert: LikertSummary | null;
  /** For numbers, never weighted. */
  readonly numbers: Description | null;
  /** Answers, or pieces of them, that wait for a person; most frequent first. */
  readonly unmatched: readonly { readonly text: string; readonly n: number }[];
}
