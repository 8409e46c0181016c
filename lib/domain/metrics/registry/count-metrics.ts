/** Counts and averages of each kind: sum, mean, median, maximum, quartiles, trimmed mean. */
import type { Localized } from "../../model.ts";
import type { FactKind } from "../facts.ts";
import { factKinds } from "../facts.ts";
import { capital, knownPosts, unknownCounts, withNote } from "./count-phrases.ts";
import { type CountWords, countWords } from "./count-words.ts";
import { emptyBecause, emptyZero, type MetricDefinition, type MetricSource } from "./metric-definition.ts";
import { hyndmanFan1996, ownDefinition } from "./metric-sources.ts";

export const countSuffixes = ["Sum", "Mean", "Median", "Max", "Q1", "Q3", "TrimmedMean10"] as const;
export type CountSuffix = (typeof countSuffixes)[number];
export type CountId = `${FactKind}${CountSuffix}`;

/** What differs between the metrics of one kind. */
interface CountTemplate {
  readonly formula: (symbol: string) => string;
  readonly decimals: number;
  readonly source: MetricSource;
  readonly label: (words: CountWords) => Localized;
  readonly shortLabel: (words: CountWords) => Localized;
  readonly definition: (words: CountWords) => Localized;
}

const templates: Readonly<Record<CountSuffix, CountTemplate>> = {
  Sum: {
    formula: (x) => `Σ${x}`,
    decimals: 0,
    source: ownDefinition,
    label: ({ kk, ru, en }) => ({ kk: `Жалпы ${kk.stem} саны`, ru: `Всего ${ru.genitive}`, en: `Total ${en.plural}` }),
    shortLabel: ({ kk, ru, en }) => ({ kk: `Жалпы ${kk.stem}`, ru: `Всего ${ru.genitive}`, en: `Total ${en.plural}` }),
    definition: ({ kk, ru, en }) => ({
      kk: `Кезеңдегі жарияланымдар жинаған барлық ${kk.stem} саны.`,
      ru: `Сумма ${ru.genitive} всех публикаций периода.`,
      en: `Sum of the ${en.plural} of all posts of the period.`,
    }),
  },
  Mean: {
    formula: (x) => `Σ${x} / n`,
    decimals: 1,
    source: ownDefinition,
    label: ({ kk, ru, en }) => ({
      kk: `Орташа ${kk.stem} саны`,
      ru: `Среднее число ${ru.genitive}`,
      en: `Mean ${en.plural}`,
    }),
    shortLabel: ({ kk, ru, en }) => ({
      kk: `Орташа ${kk.stem}`,
      ru: `Среднее ${ru.genitive}`,
      en: `Mean ${en.plural}`,
    }),
    definition: ({ kk, ru, en }) => ({
      kk: `Бір жарияланымға шаққандағы ${kk.stem} санының арифметикалық орташасы. Бір танымал жарияланым оны күрт өсіруі мүмкін, сондықтан медианамен қатар оқылады.`,
      ru: `Среднее арифметическое числа ${ru.genitive} на публикацию. Одна популярная публикация может сильно его поднять, поэтому смотрите и медиану.`,
      en: `Arithmetic mean of ${en.plural} per post. One viral post can lift it far, so read it beside the median.`,
    }),
  },
  Median: {
    formula: (x) => `Q₀.₅(${x})`,
    decimals: 1,
    source: hyndmanFan1996,
    label: ({ kk, ru, en }) => ({
      kk: `${capital(kk.stem)} санының медианасы`,
      ru: `Медиана числа ${ru.genitive}`,
      en: `Median ${en.plural}`,
    }),
    shortLabel: ({ kk, ru, en }) => ({
      kk: `Медиана, ${kk.stem}`,
      ru: `Медиана ${ru.genitive}`,
      en: `Median ${en.plural}`,
    }),
    definition: ({ kk, ru, en }) => ({
      kk: `Жарияланымдардың жартысында ${kk.stem} саны осыдан аспайды, жартысында осыдан кем емес.`,
      ru: `У половины публикаций число ${ru.genitive} не больше этого, у половины не меньше.`,
      en: `Half of the posts have at most this many ${en.plural}, half at least this many.`,
    }),
  },
  Max: {
    formula: (x) => `max ${x}`,
    decimals: 0,
    source: ownDefinition,
    label: ({ kk, ru, en }) => ({
      kk: `Максималды ${kk.stem} саны`,
      ru: `Максимальное число ${ru.genitive}`,
      en: `Maximum ${en.plural}`,
    }),
    shortLabel: ({ kk, ru, en }) => ({ kk: `Макс. ${kk.stem}`, ru: `Макс. ${ru.genitive}`, en: `Max ${en.plural}` }),
    definition: ({ kk, ru, en }) => ({
      kk: `Бір жарияланым жинаған ең көп ${kk.stem} саны.`,
      ru: `Наибольшее число ${ru.genitive} у одной публикации.`,
      en: `Most ${en.plural} of a single post.`,
    }),
  },
  Q1: {
    formula: (x) => `Q₀.₂₅(${x})`,
    decimals: 1,
    source: hyndmanFan1996,
    label: ({ kk, ru, en }) => ({
      kk: `${capital(kk.stem)} санының төменгі квартилі`,
      ru: `Нижний квартиль числа ${ru.genitive}`,
      en: `Lower quartile of ${en.plural}`,
    }),
    shortLabel: ({ kk, ru, en }) => ({ kk: `Q1, ${kk.stem}`, ru: `Q1 ${ru.genitive}`, en: `Q1 ${en.plural}` }),
    definition: ({ kk, ru, en }) => ({
      kk: `Жарияланымдардың төрттен бірінде ${kk.stem} саны осыдан аспайды.`,
      ru: `У четверти публикаций число ${ru.genitive} не больше этого.`,
      en: `A quarter of the posts have at most this many ${en.plural}.`,
    }),
  },
  Q3: {
    formula: (x) => `Q₀.₇₅(${x})`,
    decimals: 1,
    source: hyndmanFan1996,
    label: ({ kk, ru, en }) => ({
      kk: `${capital(kk.stem)} санының жоғарғы квартилі`,
      ru: `Верхний квартиль числа ${ru.genitive}`,
      en: `Upper quartile of ${en.plural}`,
    }),
    shortLabel: ({ kk, ru, en }) => ({ kk: `Q3, ${kk.stem}`, ru: `Q3 ${ru.genitive}`, en: `Q3 ${en.plural}` }),
    definition: ({ kk, ru, en }) => ({
      kk: `Жарияланымдардың төрттен бірінде ${kk.stem} саны осыдан кем емес.`,
      ru: `У четверти публикаций число ${ru.genitive} не меньше этого.`,
      en: `A quarter of the posts have at least this many ${en.plural}.`,
    }),
  },
  TrimmedMean10: {
    formula: (x) => `Σ ${x}₍ᵢ₎ / (n − 2g), g < i ≤ n − g, g = ⌊n/10⌋`,
    decimals: 1,
    source: ownDefinition,
    label: ({ kk, ru, en }) => ({
      kk: `${capital(kk.stem)} санының кесілген орташасы (10%)`,
      ru: `Усечённое среднее числа ${ru.genitive} (10 %)`,
      en: `Trimmed mean of ${en.plural} (10%)`,
    }),
    shortLabel: ({ kk, ru, en }) => ({
      kk: `Кесілген орташа, ${kk.stem}`,
      ru: `Усеч. среднее ${ru.genitive}`,
      en: `Trimmed mean ${en.plural}`,
    }),
    definition: ({ kk, ru, en }) => ({
      kk: `${capital(kk.stem)} саны ең аз 10% және ең көп 10% жарияланымды қоспағандағы орташа мән.`,
      ru: `Среднее число ${ru.genitive} без 10 % публикаций с наименьшими и 10 % с наибольшими значениями.`,
      en: `Mean of ${en.plural} without the lowest 10% and the highest 10% of posts.`,
    }),
  },
};

/** Every count metric of every kind. */
export const countMetrics: readonly MetricDefinition<CountId>[] = factKinds.flatMap((kind) =>
  countSuffixes.map((suffix): MetricDefinition<CountId> => {
    const words = countWords[kind];
    const template = templates[suffix];
    return {
      id: `${kind}${suffix}`,
      group: "counts",
      unit: suffix === "Sum" || suffix === "Max" ? "count" : "countPerPost",
      formula: template.formula(words.symbol),
      emptyValue: suffix === "Sum" ? emptyZero : emptyBecause("no_posts"),
      comparison: "percent",
      decimals: template.decimals,
      source: template.source,
      denominator: suffix === "Mean" || suffix === "TrimmedMean10" ? knownPosts(words) : null,
      label: template.label(words),
      shortLabel: template.shortLabel(words),
      definition: withNote(template.definition(words), words),
      whenUndefined: unknownCounts(words),
    };
  }),
);
