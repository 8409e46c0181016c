import type { SurveyColumn } from "../importer.ts";
import { headerText, splitItem } from "./header-text.ts";

/** Words that tools write below a question that has one column only. */
const noItem = new Set([
  "response",
  "open-ended response",
  "ответ",
  "ответ в свободной форме",
  "открытый ответ",
  "жауап",
  "antwort",
  "réponse",
]);

/**
 * Questions whose texts stand in one row over several columns, with an option or row of a grid below each: a blank
 * above means the question to the left.
 */
export function stackedQuestions(
  questions: readonly string[],
  items: readonly string[],
  from: number,
  to: number,
): SurveyColumn[] {
  const columns: SurveyColumn[] = [];
  let last = "";
  for (let place = from; place < to; place += 1) {
    const above = headerText(questions[place] ?? "");
    const below = headerText(items[place] ?? "");
    if (above !== "") last = above;
    const isAlone = (questions[place + 1] ?? "x").trim() !== "" || place + 1 >= to;
    const isItem = below !== "" && !noItem.has(below.toLowerCase()) && !(above !== "" && isAlone && below === above);
    const alone = splitItem(last);
    columns.push({
      place,
      role: "question",
      code: null,
      question: last,
      item: isItem ? below : null,
      ...(isItem ? {} : alone),
    });
  }
  return columns;
}
