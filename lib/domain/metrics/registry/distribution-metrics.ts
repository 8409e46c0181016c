/** How unequally a count is spread over posts: share of zeros, Gini, share of the top decile. */
import type { Localized } from "../../model.ts";
import type { FactKind } from "../facts.ts";
import { factKinds } from "../facts.ts";
import { capital, knownPosts, unknownCounts, withNote } from "./count-phrases.ts";
import { type CountWords, countWords } from "./count-words.ts";
import { emptyBecause, type MetricDefinition, type MetricSource, type MetricUnit } from "./metric-definition.ts";
import { gini1921, ownDefinition } from "./metric-sources.ts";

export const distributionSuffixes = ["ZeroShare", "Gini", "TopDecileShare"] as const;
export type DistributionSuffix = (typeof distributionSuffixes)[number];
export type DistributionId = `${FactKind}${DistributionSuffix}`;

interface DistributionTemplate {
  readonly unit: MetricUnit;
  readonly formula: (symbol: string) => string;
  readonly decimals: number;
  readonly source: MetricSource;
  readonly denominator: (words: CountWords) => Localized;
  readonly label: (words: CountWords) => Localized;
  readonly shortLabel: (words: CountWords) => Localized;
  readonly definition: (words: CountWords) => Localized;
}

const total = ({ kk, ru, en }: CountWords): Localized => ({
  kk: `барлық ${kk.stem} саны`,
  ru: `сумма ${ru.genitive}`,
  en: `all ${en.plural}`,
});

const templates: Readonly<Record<DistributionSuffix, DistributionTemplate>> = {
  ZeroShare: {
    unit: "share",
    formula: (x) => `#(${x} = 0) / n`,
    decimals: 1,
    source: ownDefinition,
    denominator: knownPosts,
    label: ({ kk, ru, en }) => ({
      kk: `${capital(kk.without)} жарияланымдардың үлесі`,
      ru: `Доля публикаций без ${ru.genitive}`,
      en: `Share of posts without ${en.plural}`,
    }),
    shortLabel: ({ kk, ru, en }) => ({
      kk: `${capital(kk.stem)}: нөл`,
      ru: `Без ${ru.genitive}`,
      en: `No ${en.plural}`,
    }),
    definition: ({ kk, ru, en }) => ({
      kk: `${capital(kk.stem)} саны нөлге тең жарияланымдардың үлесі.`,
      ru: `Доля публикаций, у которых число ${ru.genitive} равно нулю.`,
      en: `Share of posts whose number of ${en.plural} is 0.`,
    }),
  },
  Gini: {
    unit: "index",
    formula: (x) => `(2·Σ i·${x}₍ᵢ₎ − (n + 1)·Σ${x}) / (n·Σ${x})`,
    decimals: 3,
    source: gini1921,
    denominator: total,
    label: ({ kk, ru, en }) => ({
      kk: `${capital(kk.stem)} санының Джини коэффициенті`,
      ru: `Коэффициент Джини числа ${ru.genitive}`,
      en: `Gini coefficient of ${en.plural}`,
    }),
    shortLabel: ({ kk, ru, en }) => ({ kk: `Джини, ${kk.stem}`, ru: `Джини ${ru.genitive}`, en: `Gini ${en.plural}` }),
    definition: ({ kk, ru, en }) => ({
      kk: `${capital(kk.genitive)} жарияланымдар арасында қаншалықты әркелкі бөлінгенін көрсетеді: бәрінде тең болса 0, бәрі бір жарияланымға тиесілі болса 1-ге жақын.`,
      ru: `Насколько неравномерно распределено число ${ru.genitive} между публикациями: 0, если у всех поровну, близко к 1, если всё у одной.`,
      en: `How unequally ${en.plural} are spread over posts: 0 where all have the same, near 1 where one post has all.`,
    }),
  },
  TopDecileShare: {
    unit: "share",
    formula: (x) => `Σ {${x}₍ᵢ₎ : i > n − ⌈n/10⌉} / Σ${x}`,
    decimals: 1,
    source: ownDefinition,
    denominator: total,
    label: ({ kk, ru, en }) => ({
      kk: `${capital(kk.most)} 10% жарияланымның барлық ${kk.among} үлесі`,
      ru: `Доля ${ru.genitive} у 10 % самых популярных публикаций`,
      en: `Top decile's part of all ${en.plural}`,
    }),
    shortLabel: ({ kk, ru, en }) => ({
      kk: `Жоғарғы 10%, ${kk.stem}`,
      ru: `Верхние 10 % ${ru.genitive}`,
      en: `Top 10% ${en.plural}`,
    }),
    definition: ({ kk, ru, en }) => ({
      kk: `Барлық ${kk.genitive} қандай бөлігі ${kk.most} 10% жарияланымға (⌈n/10⌉) тиесілі екенін көрсетеді.`,
      ru: `Какая часть всех ${ru.genitive} приходится на 10 % публикаций с наибольшими значениями (⌈n/10⌉).`,
      en: `Part of all ${en.plural} that the ⌈n/10⌉ posts with most of them hold.`,
    }),
  },
};

const allZero: Localized = {
  kk: "Барлық белгілі мән 0 болса да анықталмайды.",
  ru: "Не определено и тогда, когда все известные значения равны 0.",
  en: "Undefined also where all known values are 0.",
};

function undefinedText(suffix: DistributionSuffix, words: CountWords): Localized {
  const unknown = unknownCounts(words);
  if (suffix === "ZeroShare") return unknown;
  return {
    kk: `${unknown.kk} ${allZero.kk}`,
    ru: `${unknown.ru} ${allZero.ru}`,
    en: `${unknown.en} ${allZero.en}`,
  };
}

/** Every distribution metric of every kind. */
export const distributionMetrics: readonly MetricDefinition<DistributionId>[] = factKinds.flatMap((kind) =>
  distributionSuffixes.map((suffix): MetricDefinition<DistributionId> => {
    const words = countWords[kind];
    const template = templates[suffix];
    return {
      id: `${kind}${suffix}`,
      group: "distribution",
      unit: template.unit,
      formula: template.formula(words.symbol),
      emptyValue: emptyBecause("no_posts"),
      comparison: "points",
      decimals: template.decimals,
      source: template.source,
      denominator: template.denominator(words),
      label: template.label(words),
      shortLabel: template.shortLabel(words),
      definition: withNote(template.definition(words), words),
      whenUndefined: undefinedText(suffix, words),
    };
  }),
);
