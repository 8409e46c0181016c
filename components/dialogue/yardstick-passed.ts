import { yardstickSeconds } from "#lib/domain/replies/reply-times.ts";
import type { WaitingCommentView } from "./thread-view.ts";

/** How old a comment is, against the yardsticks. */
export type PassedYardstick = "over15" | "over3" | "over72" | "over24" | "under24";

/** The longest yardstick that a comment has outlived. */
export function yardstickPassed({
  ageSeconds,
  workingDays,
}: Pick<WaitingCommentView, "ageSeconds" | "workingDays">): PassedYardstick {
  if (workingDays > 15) return "over15";
  if (workingDays > 3) return "over3";
  if (ageSeconds > yardstickSeconds.hours72) return "over72";
  return ageSeconds > yardstickSeconds.hours24 ? "over24" : "under24";
}
