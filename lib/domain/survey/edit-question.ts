/** Changes of a question itself: its wording, what kind it is, and its options in their order. */
import { InvalidRequestError } from "#lib/errors.ts";
import { locales } from "../model.ts";
import type { Codebook, Labels, QuestionType, SurveyOption, SurveyQuestion } from "./codebook.ts";
import { withQuestion } from "./edit-options.ts";

/** What a person may change of an option; its code stays. */
export interface OptionEdit {
  readonly labels: Labels;
  /** Other writings that it goes on being recognised by; those that are not named are forgotten. */
  readonly aliases: readonly string[];
  readonly isDontKnow: boolean;
  readonly isOther: boolean;
  readonly isNone: boolean;
  /** Point of a scale. */
  readonly value: number | null;
}

/** What a person may change of a question; its code stays. */
export interface QuestionEdit {
  readonly type: QuestionType;
  readonly labels: Labels;
  /** By code, in the order of showing; options that are not named stay as they are, behind the others. */
  readonly options: ReadonlyMap<string, OptionEdit>;
  /** For scales; ignored elsewhere. */
  readonly scale: { readonly min: number; readonly max: number } | null;
}

const longestScale = 100;

/** A label that was known stays an alias where it is taken away, so that answers are still recognised by it. */
function changed(option: SurveyOption, edit: OptionEdit): SurveyOption {
  const labels = Object.keys(edit.labels).length === 0 ? option.labels : edit.labels;
  const kept = Object.values(labels);
  const lost = locales.flatMap((locale) => {
    const label = option.labels[locale];
    return label === undefined || kept.includes(label) || edit.aliases.includes(label) ? [] : [label];
  });
  const { isDontKnow, isOther, isNone } = edit;
  const value = isDontKnow || isNone ? null : edit.value;
  return { ...option, labels, aliases: [...edit.aliases, ...lost], isDontKnow, isOther, isNone, value };
}

/** Whether an option is a point of a scale, and no way out of it. */
const isPoint = ({ isDontKnow, isOther, isNone }: SurveyOption): boolean => !(isDontKnow || isOther || isNone);

/** A question that became a scale: options without points take them in their order, and the ends hold all of them. */
function asScale(question: SurveyQuestion, scale: SurveyQuestion["scale"]): SurveyQuestion {
  let next = 0;
  const hasPoints = question.options.some(({ value }) => value !== null);
  const options = question.options.map((option) => {
    if (hasPoints || !isPoint(option)) return option;
    next += 1;
    return { ...option, value: next };
  });
  const points = options.flatMap(({ value }) => (value === null ? [] : [value]));
  const twice = points.find((point, place) => points.indexOf(point) !== place);
  if (twice !== undefined) throw new InvalidRequestError("codebook_point_twice", { point: twice });
  const ends = scale ??
    question.scale ?? {
      min: points.length > 1 ? Math.min(...points) : 1,
      max: points.length > 1 ? Math.max(...points) : 5,
    };
  const [min, max] = [Math.min(ends.min, ...points), Math.max(ends.max, ...points)];
  if (min >= max || max - min > longestScale) throw new InvalidRequestError("codebook_scale", { most: longestScale });
  return { ...question, options, scale: { min, max } };
}

/**
 * Changes wording and kind of a question and its options; codes stay, and so do the answers.
 * @throws InvalidRequestError `codebook_point_twice`, `codebook_scale`
 */
export function editQuestion(codebook: Codebook, code: string, edit: QuestionEdit): Codebook {
  return withQuestion(codebook, code, (question) => {
    const order = [...edit.options.keys()];
    const placeOf = (option: SurveyOption): number => {
      const place = order.indexOf(option.code);
      return place < 0 ? order.length : place;
    };
    const options = question.options
      .map((option) => {
        const own = edit.options.get(option.code);
        return own === undefined ? option : changed(option, own);
      })
      .sort((a, b) => placeOf(a) - placeOf(b));
    const labels = Object.keys(edit.labels).length === 0 ? question.labels : edit.labels;
    const edited = { ...question, type: edit.type, labels, options, scale: null };
    return edit.type === "scale" ? asScale({ ...edited, scale: question.scale }, edit.scale) : edited;
  });
}
