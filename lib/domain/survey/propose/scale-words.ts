/** Answers that stand in an order: scales of agreement, quality, frequency and the like. */
import { normalizeAnswer } from "../normalize-answer.ts";

/** Points from the lowest to the highest; words of one point in any of the three languages. */
const scales: readonly (readonly string[])[] = [
  [
    "мүлде келіспеймін|мүлдем келіспеймін|толық келіспеймін|совершенно не согласен|полностью не согласен|абсолютно не согласен|категорически не согласен|strongly disagree",
    "келіспеймін|не согласен|скорее не согласен|disagree",
    "бейтарап|бейтараппын|нейтрален|нейтрально|затрудняюсь определиться|ни да ни нет|neutral|neither agree nor disagree",
    "келісемін|согласен|скорее согласен|agree",
    "толықтай келісемін|толық келісемін|полностью согласен|абсолютно согласен|совершенно согласен|strongly agree",
  ],
  ["disagree completely|completely disagree", "rather disagree", "rather agree", "agree completely|completely agree"],
  [
    "мүлде маңызды емес|совсем не важно|абсолютно не важно|not important at all|not at all important",
    "маңызды емес|не важно|not important",
    "орташа маңызды|умеренно важно|средне|moderately important",
    "маңызды|важно|important",
    "өте маңызды|очень важно|very important",
  ],
  ["not important", "rather unimportant", "rather important", "very important"],
  [
    "өте нашар|очень плохо|ужасно|very bad|very poor",
    "нашар|плохо|bad|poor",
    "орташа|қанағаттанарлық|средне|удовлетворительно|нормально|average|fair",
    "жақсы|хорошо|good",
    "өте жақсы|керемет|очень хорошо|отлично|very good|excellent",
  ],
  [
    "мүлде қанағаттанбаймын|совершенно не удовлетворен|полностью не удовлетворен|very dissatisfied",
    "қанағаттанбаймын|не удовлетворен|скорее не удовлетворен|dissatisfied",
    "бейтарап|нейтрально|neutral|neither satisfied nor dissatisfied",
    "қанағаттанамын|удовлетворен|скорее удовлетворен|satisfied",
    "толық қанағаттанамын|полностью удовлетворен|очень удовлетворен|very satisfied",
  ],
  [
    "ешқашан|мүлде|никогда|never",
    "сирек|өте сирек|редко|rarely|seldom",
    "кейде|иногда|время от времени|sometimes",
    "жиі|часто|often",
    "әрқашан|үнемі|всегда|постоянно|always",
  ],
  [
    "мүлде сенбеймін|совершенно не доверяю|совсем не доверяю|do not trust at all",
    "сенбеймін|скорее сенбеймін|не доверяю|скорее не доверяю|rather distrust",
    "скорее сенемін|сенемін|скорее доверяю|доверяю|rather trust",
    "толық сенемін|толықтай сенемін|полностью доверяю|fully trust",
  ],
];

const points = scales.map(
  (words) =>
    new Map(words.flatMap((line, place) => line.split("|").map((word) => [normalizeAnswer(word), place + 1] as const))),
);

/** Ends of a scale, and the point of each label in the order in which they were given. */
export interface ScaleOfWords {
  readonly max: number;
  readonly values: readonly number[];
}

/** The scale of which all these labels are points, each another one; null where there is none. */
export function scaleOfWords(labels: readonly (readonly string[])[]): ScaleOfWords | null {
  if (labels.length < 3) return null;
  for (const [place, words] of points.entries()) {
    const values = labels.map((texts) => texts.map((text) => words.get(normalizeAnswer(text))).find(Boolean) ?? 0);
    if (values.includes(0) || new Set(values).size < values.length) continue;
    return { max: scales[place]?.length ?? 0, values };
  }
  return null;
}
