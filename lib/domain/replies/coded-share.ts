import type { UndefinedReason } from "../metrics/metric-value.ts";
import { type ShareValue, shareOf } from "./share-value.ts";

/** What a comment asks for, as a person codes it; only these call for an answer. */
export const askingCodes = ["question", "complaint", "request"] as const;
export type AskingCode = (typeof askingCodes)[number];

/** Eligible comments that somebody coded, by what they ask for, and how many of them were answered. */
export type CodedComments = Readonly<Record<AskingCode, { readonly coded: number; readonly answered: number }>>;

/**
 * Answered among comments coded as question, complaint or request.
 * @param comments null where nothing has been coded
 * @param reason why there is nothing to share where nothing has been coded
 */
export function codedShare(comments: CodedComments | null, reason: UndefinedReason = "not_coded"): ShareValue {
  const counts = comments === null ? [] : askingCodes.map((code) => comments[code]);
  return shareOf(
    counts.reduce((sum, { answered }) => sum + answered, 0),
    counts.reduce((sum, { coded }) => sum + coded, 0),
    reason,
  );
}
