/** The 29 pairs of n and percent that the founding study prints about its questionnaire, in the order of the text. */
import type { PublishedItem } from "../survey/published-percent-audit.ts";

/** `question` and `item` are codes of `studyQuestions`. */
export const printedSurveyFigures: readonly PublishedItem[] = [
  printed("age", "35_50", 57, "54.8"),
  printed("age", "25_35", 34, "32.7"),
  printed("source", "pages", 46, "44.3"),
  printed("source", "portals", 26, "25.1"),
  printed("source", "websites", 22, "21.8"),
  printed("source", "media", 8, "7.6"),
  printed("updated", "rarely", 51, "50.5"),
  printed("updated", "often", 46, "45.5"),
  printed("updated", "monthly", 2, "2"),
  printed("updated", "never", 2, "2"),
  printed("should_update", "daily", 60, "59.4"),
  printed("should_update", "weekly", 23, "22.8"),
  printed("should_update", "monthly", 3, "3"),
  printed("should_update", "no_matter", 15, "14.8"),
  printed("rating", "3", 37, "36.6"),
  printed("rating", "4", 35, "34.7"),
  printed("rating", "5", 19, "18.8"),
  printed("rating", "2", 10, "9.9"),
  printed("effective", "yes", 79, "76"),
  printed("wrote", "no", 42, "40.7"),
  printed("wrote", "only_read", 29, "28"),
  printed("wrote", "yes", 29, "28"),
  printed("got_answer", "none", 27, "27.6"),
  printed("got_answer", "not_expected", 21, "21.5"),
  printed("got_answer", "yes", 23, "23.4"),
  printed("must_answer", "impossible", 23, "23.3"),
  printed("must_answer", "must", 68, "68.7"),
  printed("publish_at_once", "yes", 83, "79.8"),
  printed("publish_at_once", "not_obliged", 10, "9.6"),
];

function printed(question: string, item: string, n: number, pct: string): PublishedItem {
  return { question, item, n, pct: Number(pct), decimals: pct.split(".")[1]?.length ?? 0 };
}
