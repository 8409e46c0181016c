/** Printed figures beside computed ones. */
import type { LocalDate, Platform, RegionCode } from "../model.ts";
import { type PrintedFigure, type PrintedValue, printedFigures, type StudyMetric } from "./printed-figures.ts";

/**
 * What was computed for one region and platform over the study's year; `null` is unknown.
 * `posts` and `maxima` are counts, `followers` the count at the end of the period, `replyRate` a fraction.
 */
export interface ComputedStudyRow {
  readonly region: RegionCode;
  readonly platform: Platform;
  readonly posts: number;
  readonly postsPerDay: number | null;
  readonly meanLikes: number | null;
  readonly maxLikes: number | null;
  readonly meanComments: number | null;
  readonly maxComments: number | null;
  readonly followers: number | null;
  readonly openedDate: LocalDate | null;
  readonly replyRate: number | null;
}

export type StudyVerdict = "equal" | "differs" | "not_computable";

/** Why a figure can't be set beside a computed one. */
export const notComputableReasons = [
  /** No posts of that region and platform are here. */
  "no_posts",
  /** The posts are here, but this quantity is unknown for all of them. */
  "unknown",
  /** The figure speaks of years outside the study's period. */
  "outside_period",
  /** Needs the comments themselves, not their number. */
  "needs_comments",
] as const;
export type NotComputableReason = (typeof notComputableReasons)[number];

export interface StudyComparison {
  readonly figure: PrintedFigure;
  /** One value per platform that the figure speaks of, in the order of the rows; empty where there is none. */
  readonly computed: readonly { readonly platform: Platform; readonly value: number | string }[];
  readonly verdict: StudyVerdict;
  readonly reason: NotComputableReason | null;
}

/** Days of the study's year, from which the paper scales its daily means. */
const yearDays = 365;

function computeValue(row: ComputedStudyRow, metric: StudyMetric): number | string | null {
  const daily = row.postsPerDay;
  switch (metric) {
    case "postsPerWeek":
      return daily === null ? null : daily * 7;
    case "postsPerMonth":
      return daily === null ? null : (daily * yearDays) / 12;
    case "opened":
      return row.openedDate;
    case "minPostsPerDay":
    case "maxPostsPerDay":
    case "totalPosts":
      return null;
    default:
      return row[metric];
  }
}

function explainAbsence(metric: StudyMetric, rows: number): NotComputableReason {
  if (metric === "totalPosts" || metric === "minPostsPerDay" || metric === "maxPostsPerDay") return "outside_period";
  if (rows === 0) return "no_posts";
  return metric === "replyRate" ? "needs_comments" : "unknown";
}

/** Decimals that a printed number shows; the paper prints whole numbers. */
function roundLike(printed: number, value: number): number {
  const decimals = String(printed).split(".")[1]?.length ?? 0;
  return Number(value.toFixed(decimals));
}

/**
 * Whether a computed value is what the paper prints, at the precision of the print: a number when rounding gives it,
 * a range when the value lies in it, a lower bound when it is reached, a month when the day falls in it.
 */
export function agreesWithPrint(printed: PrintedValue, computed: number | string): boolean {
  if (printed.kind === "since") return typeof computed === "string" && computed.startsWith(printed.value);
  if (typeof computed === "string") return false;
  switch (printed.kind) {
    case "number":
      return roundLike(printed.value, computed) === printed.value;
    case "range":
      return computed >= printed.from && computed <= printed.to;
    case "atLeast":
      return computed >= printed.value;
  }
}

/**
 * Lays every printed figure beside the computed one. A figure about both networks at once is equal only when it holds
 * on each; `differs` says nothing about which side is wrong, since the paper contradicts itself.
 */
export function compareWithStudy(
  rows: readonly ComputedStudyRow[],
  figures: readonly PrintedFigure[] = printedFigures,
): StudyComparison[] {
  return figures.map((figure) => {
    const spokenOf = rows.filter(
      (row) =>
        row.region === figure.region && row.posts > 0 && (figure.platform === null || row.platform === figure.platform),
    );
    const computed = spokenOf.flatMap((row) => {
      const value = computeValue(row, figure.metric);
      return value === null ? [] : [{ platform: row.platform, value }];
    });
    if (computed.length === 0) {
      return { figure, computed, verdict: "not_computable", reason: explainAbsence(figure.metric, spokenOf.length) };
    }
    const holds = computed.every(({ value }) => agreesWithPrint(figure.value, value));
    return { figure, computed, verdict: holds ? "equal" : "differs", reason: null };
  });
}
