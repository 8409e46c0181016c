/** What kind of question a column is, by its answers. */
import { type QuestionType, questionTypes } from "../codebook.ts";
import { readNumber } from "../read-number.ts";
import { type DistinctAnswer, optionsOfLists } from "./answer-list.ts";
import { saysDontKnow } from "./answer-words.ts";

export interface ProposedType {
  readonly type: QuestionType;
  /** Raw texts that are options, most frequent first; none for numbers, dates and texts but "don't know". */
  readonly options: readonly string[];
  readonly scale: { readonly min: number; readonly max: number } | null;
}

const date = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[T ].*)?$/;
const asksHowMany = /(?:сколько|қанша|неше|how many|how much|number of|количество|число|саны)/i;
/** Questions that are answered in one's own words, however often these agree. */
const asksWhy =
  /^(?:почему|зачем|опишите|расскажите|поясните|объясните|что бы вы|какие предложения|ваши предложения|неге|неліктен|не себепті|сипаттаңыз|айтып беріңіз|түсіндіріңіз|ұсыныс|why|describe|explain|tell us|please describe|what would you)(?=\s|[?.,:]|$)/iu;
const mostOptions = 30;
const mostlyNumbers = 0.8;
/** Answers that were given by more than one person, of all answers: below it people wrote in their own words. */
const repeatedShare = 0.5;
/** Above it even an answer given once is an option that one person chose. */
const closedShare = 0.8;
const longestOption = 200;

/** Proposes a type from distinct answers; `label` is the text of the question. */
export function proposeType(answers: readonly DistinctAnswer[], label: string): ProposedType {
  const given = answers
    .filter(({ text }) => text.trim() !== "")
    .sort((a, b) => b.n - a.n || (a.text < b.text ? -1 : 1));
  const unsure = given.filter(({ text }) => saysDontKnow(text)).map(({ text }) => text);
  const sure = given.filter(({ text }) => !saysDontKnow(text));
  if (sure.length === 0) return { type: unsure.length > 0 ? "single" : "text", options: unsure, scale: null };
  const numbers = sure.map(({ text }) => readNumber(text));
  const known = numbers.filter((number) => number !== null);
  if (known.length === numbers.length) {
    // No and yes: a scale of points has more than these, or begins at one.
    if (isYesOrNo(known)) return { type: "single", options: given.map(({ text }) => text), scale: null };
    const scale = asksHowMany.test(label) ? null : scaleOf(known, label);
    return { type: scale === null ? "number" : "scale", options: unsure, scale };
  }
  const counted = sure.reduce((sum, { n }, place) => sum + (numbers[place] === null ? 0 : n), 0);
  // Somebody always writes "25 years" where 25 was asked for.
  if (counted >= mostlyNumbers * sure.reduce((sum, { n }) => sum + n, 0) && Math.max(...known) > 10)
    return { type: "number", options: unsure, scale: null };
  if (sure.every(({ text }) => date.test(text.trim()))) return { type: "date", options: [], scale: null };
  const listed = optionsOfLists(given);
  if (listed !== null) return { type: "multiple", options: listed, scale: null };
  const people = given.reduce((sum, { n }) => sum + n, 0);
  const repeated = given.filter(({ n }) => n > 1);
  const share = repeated.reduce((sum, { n }) => sum + n, 0) / people;
  const isLong = repeated.some(({ text }) => text.length > longestOption);
  const words = given.reduce((sum, { text, n }) => sum + n * text.trim().split(/\s+/).length, 0) / people;
  if (asksWhy.test(label.trim()) && words >= 3) return { type: "text", options: [], scale: null };
  if (share < repeatedShare || repeated.length > mostOptions || isLong)
    return { type: "text", options: [], scale: null };
  const isClosed = share >= closedShare && given.length <= mostOptions;
  return { type: "single", options: (isClosed ? given : repeated).map(({ text }) => text), scale: null };
}

const isYesOrNo = (numbers: readonly number[]): boolean =>
  numbers.includes(0) && numbers.every((number) => number === 0 || number === 1);

/** A scale of whole numbers from 0 or 1, with the ends that the question names or that are usual. */
function scaleOf(numbers: readonly number[], label: string): ProposedType["scale"] {
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  if (!numbers.every(Number.isInteger) || least < 0 || most > 10) return null;
  const named = (label.match(/\d+/g) ?? []).map(Number).filter((number) => number <= 10);
  const [min, max] = [Math.min(...named), Math.max(...named)];
  if (named.length >= 2 && min < max && min <= least && max >= most) return { min, max };
  const end = [5, 7, 10].find((usual) => usual >= most) ?? 10;
  return { min: least === 0 ? 0 : 1, max: end };
}

/** Whether options of a type can be compared with those of another: both are chosen from a list. */
export function typeLikeness(one: QuestionType, other: QuestionType): number {
  if (one === other) return 1;
  const closed: readonly QuestionType[] = questionTypes.filter((type) => type !== "text" && type !== "date");
  return closed.includes(one) && closed.includes(other) ? 0.5 : 0.1;
}
