/** The Bonsón and Ratkai family: three dimensions in three forms, and their sum. */
import type { CountKind, Localized } from "../../model.ts";
import type { BonsonRatkaiId } from "../bonson-ratkai.ts";
import { capital, knownPosts, unknownCounts } from "./count-phrases.ts";
import { countWords } from "./count-words.ts";
import { emptyBecause, type MetricDefinition } from "./metric-definition.ts";
import { bonsonRatkai2013, bonsonRoyoRatkai2015 } from "./metric-sources.ts";

interface DimensionWords {
  readonly kind: Extract<CountKind, "likes" | "comments" | "shares">;
  readonly ids: readonly [BonsonRatkaiId, BonsonRatkaiId, BonsonRatkaiId];
  readonly name: Localized;
}

const dimensions: readonly DimensionWords[] = [
  { kind: "likes", ids: ["P1", "P2", "P3"], name: { kk: "танымалдық", ru: "популярность", en: "popularity" } },
  { kind: "comments", ids: ["C1", "C2", "C3"], name: { kk: "қатысу", ru: "участие", en: "commitment" } },
  { kind: "shares", ids: ["V1", "V2", "V3"], name: { kk: "таралу", ru: "виральность", en: "virality" } },
];

const withoutFollowers: Localized = {
  kk: "Жазылушылар саны белгісіз немесе 0 болса да анықталмайды.",
  ru: "Не определено и тогда, когда число подписчиков неизвестно или равно 0.",
  en: "Undefined also where the follower count is unknown or 0.",
};

function joined(...texts: readonly Localized[]): Localized {
  return {
    kk: texts.map((text) => text.kk).join(" "),
    ru: texts.map((text) => text.ru).join(" "),
    en: texts.map((text) => text.en).join(" "),
  };
}

function labelled(id: string, text: Localized): Localized {
  return { kk: `${id} · ${text.kk}`, ru: `${id} · ${text.ru}`, en: `${id} · ${text.en}` };
}

const shared = { group: "bonsonRatkai", emptyValue: emptyBecause("no_posts"), source: bonsonRatkai2013 } as const;

function metricsOf({ kind, ids, name }: DimensionWords): MetricDefinition<BonsonRatkaiId>[] {
  const words = countWords[kind];
  const { kk, ru, en } = words;
  const x = words.symbol;
  const [share, mean, perThousand] = ids;
  const capitalized: Localized = { kk: capital(name.kk), ru: capital(name.ru), en: capital(name.en) };
  return [
    {
      ...shared,
      id: share,
      unit: "share",
      formula: `${share} = #(${x} > 0) / n`,
      comparison: "points",
      decimals: 1,
      denominator: knownPosts(words),
      label: labelled(share, {
        kk: `${capitalized.kk}: кемінде бір ${kk.stem} бар жарияланымдардың үлесі`,
        ru: `${capitalized.ru}: доля публикаций, где число ${ru.genitive} ≥ 1`,
        en: `${capitalized.en}: share of posts with ${en.plural}`,
      }),
      shortLabel: { kk: share, ru: share, en: share },
      definition: {
        kk: `Кемінде бір ${kk.stem} бар жарияланымдардың үлесі.`,
        ru: `Доля публикаций, у которых число ${ru.genitive} — один и больше.`,
        en: `Share of posts whose number of ${en.plural} is 1 or more.`,
      },
      whenUndefined: unknownCounts(words),
    },
    {
      ...shared,
      id: mean,
      unit: "countPerPost",
      formula: `${mean} = Σ${x} / n`,
      comparison: "percent",
      decimals: 2,
      denominator: knownPosts(words),
      label: labelled(mean, {
        kk: `${capitalized.kk}: бір жарияланымға орташа ${kk.stem} саны`,
        ru: `${capitalized.ru}: среднее число ${ru.genitive} на публикацию`,
        en: `${capitalized.en}: mean ${en.plural} per post`,
      }),
      shortLabel: { kk: mean, ru: mean, en: mean },
      definition: {
        kk: `Бір жарияланымға шаққандағы орташа ${kk.stem} саны.`,
        ru: `Среднее число ${ru.genitive} на публикацию.`,
        en: `Mean number of ${en.plural} per post.`,
      },
      whenUndefined: unknownCounts(words),
    },
    {
      ...shared,
      id: perThousand,
      unit: "perThousandFollowers",
      formula: `${perThousand} = 1000·Σᵢ${x}ᵢ / Σᵢ nᵢ·Fᵢ`,
      comparison: "percent",
      decimals: 3,
      source: bonsonRoyoRatkai2015,
      denominator: {
        kk: "жарияланым саны × парақшаның жазылушылары, парақшалар бойынша қосынды (Σ nᵢ·Fᵢ)",
        ru: "число публикаций × подписчики аккаунта, сумма по аккаунтам (Σ nᵢ·Fᵢ)",
        en: "posts × followers of the account, summed over accounts (Σ nᵢ·Fᵢ)",
      },
      label: labelled(perThousand, {
        kk: `${capitalized.kk}: 1000 жазылушыға шаққанда`,
        ru: `${capitalized.ru} на 1000 подписчиков`,
        en: `${capitalized.en} per 1,000 followers`,
      }),
      shortLabel: { kk: perThousand, ru: perThousand, en: perThousand },
      definition: {
        kk: `Бір жарияланымның 1000 жазылушыға шаққандағы орташа ${kk.stem} саны. Бір парақша үшін 1000·(Σ${x}/n)/F мәніне тең. Жазылушылар саны бір күнге ғана белгілі болса, өсіп келе жатқан парақшаның бұрынғы жарияланымдарында көрсеткіш төмен шығады.`,
        ru: `Среднее число ${ru.genitive} на публикацию в расчёте на 1000 подписчиков. Для одного аккаунта равно 1000·(Σ${x}/n)/F. Если число подписчиков известно лишь на одну дату, показатель ранних публикаций растущей страницы занижен.`,
        en: `Mean number of ${en.plural} per post and 1,000 followers. For one account 1000·(Σ${x}/n)/F. With followers of one date only, earlier posts of a growing page are understated.`,
      },
      whenUndefined: joined(unknownCounts(words), withoutFollowers),
    },
  ];
}

const sumDenominator: Localized = {
  kk: "1000 жазылушыға, бір жарияланымға",
  ru: "на 1000 подписчиков и одну публикацию",
  en: "per 1,000 followers and post",
};

/** P1 to V3, E and E without shares. */
export const bonsonRatkaiMetrics: readonly MetricDefinition<BonsonRatkaiId>[] = [
  ...dimensions.flatMap(metricsOf),
  {
    ...shared,
    id: "E",
    unit: "perThousandFollowers",
    formula: "E = P3 + C3 + V3",
    comparison: "percent",
    decimals: 3,
    denominator: sumDenominator,
    label: labelled("E", { kk: "Жалпы белсенділік", ru: "Общая вовлечённость", en: "Overall engagement" }),
    shortLabel: { kk: "E", ru: "E", en: "E" },
    definition: {
      kk: "Бір жарияланымның 1000 жазылушыға шаққандағы лайк, пікір және бөлісу сандарының қосындысы.",
      ru: "Сумма лайков, комментариев и репостов на публикацию в расчёте на 1000 подписчиков.",
      en: "Likes, comments and shares per post and 1,000 followers, added.",
    },
    whenUndefined: {
      kk: "Үш бөліктің бірі белгісіз болса, анықталмайды: Instagram бөлісу санын жарияламайды. Желілерді P3 + C3 бойынша салыстырыңыз.",
      ru: "Не определена, если неизвестна одна из трёх частей: Instagram не публикует репосты. Сети сравнивайте по P3 + C3.",
      en: "Undefined where one of the three parts is unknown: Instagram does not publish shares. Compare platforms on P3 + C3.",
    },
  },
  {
    ...shared,
    id: "EwithoutShares",
    unit: "perThousandFollowers",
    formula: "P3 + C3",
    comparison: "percent",
    decimals: 3,
    denominator: sumDenominator,
    label: {
      kk: "P3 + C3 · Бөлісусіз белсенділік",
      ru: "P3 + C3 · Вовлечённость без репостов",
      en: "P3 + C3 · Engagement without shares",
    },
    shortLabel: { kk: "P3 + C3", ru: "P3 + C3", en: "P3 + C3" },
    definition: {
      kk: "Бір жарияланымның 1000 жазылушыға шаққандағы лайк пен пікір саны. Бөлісу санын жарияламайтын желілермен салыстыруға арналған.",
      ru: "Лайки и комментарии на публикацию в расчёте на 1000 подписчиков: для сравнения с сетями, которые не публикуют репосты.",
      en: "Likes and comments per post and 1,000 followers, to compare with platforms that do not publish shares.",
    },
    whenUndefined: {
      kk: "Лайк, пікір немесе жазылушылар саны белгісіз болса, анықталмайды.",
      ru: "Не определена, если неизвестны лайки, комментарии или подписчики.",
      en: "Undefined where likes, comments or followers are unknown.",
    },
  },
];
