/** What a cell of a column that stands for one option says. */
import { normalizeAnswer } from "./normalize-answer.ts";

/** Words by which tools say "not ticked", in the languages in which they were met. */
const noWords = new Set(
  [
    "0",
    "no",
    "n",
    "false",
    "нет",
    "жоқ",
    "non",
    "nein",
    "nao",
    "não",
    "nie",
    "hayır",
    "not selected",
    "not checked",
  ].map(normalizeAnswer),
);
/** "Ticked"; any other text is the option itself, or what somebody typed under "other". */
const yesWords = new Set(
  [
    "1",
    "yes",
    "y",
    "true",
    "да",
    "иә",
    "ия",
    "oui",
    "sí",
    "si",
    "ja",
    "sim",
    "tak",
    "evet",
    "x",
    "х",
    "✓",
    "✔",
    "+",
  ].map(normalizeAnswer),
);
yesWords.add(normalizeAnswer("selected"));
yesWords.add(normalizeAnswer("checked"));

export type Tick = "no" | "yes" | "text";

/** Reads a cell that is neither blank nor hidden. */
export function readTick(cell: string): Tick {
  const normal = normalizeAnswer(cell);
  if (noWords.has(normal)) return "no";
  // A mark may be nothing but punctuation, of which nothing is left.
  return yesWords.has(normal) || normal === "" ? "yes" : "text";
}
