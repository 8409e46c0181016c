/** Engagement rates: by followers or by reach, each in three named variants. */
import type { Localized } from "../../model.ts";
import { capital } from "./count-phrases.ts";
import { emptyBecause, type MetricDefinition, type MetricSource } from "./metric-definition.ts";
import { hyndmanFan1996, ownDefinition } from "./metric-sources.ts";

export const rateBases = ["Followers", "Reach"] as const;
export type RateBase = (typeof rateBases)[number];
export const rateVariants = ["Pooled", "MeanOfPosts", "MedianOfPosts"] as const;
export type RateVariant = (typeof rateVariants)[number];
export type EngagementRateId = `engagementRateBy${RateBase}${RateVariant}`;

interface BaseWords {
  readonly symbol: string;
  readonly by: Localized;
  readonly denominator: Localized;
  readonly whenUndefined: Localized;
}

const bases: Readonly<Record<RateBase, BaseWords>> = {
  Followers: {
    symbol: "F",
    by: { kk: "жазылушылар бойынша", ru: "по подписчикам", en: "by followers" },
    denominator: {
      kk: "парақшаның жазылушылар саны (F)",
      ru: "число подписчиков аккаунта (F)",
      en: "followers of the account (F)",
    },
    whenUndefined: {
      kk: "Жарияланым болмаса, жазылушылар саны белгісіз немесе 0 болса, анықталмайды.",
      ru: "Не определён без публикаций или если число подписчиков неизвестно либо равно 0.",
      en: "Undefined without posts, or where the follower count is unknown or 0.",
    },
  },
  Reach: {
    symbol: "R",
    by: { kk: "қамту бойынша", ru: "по охвату", en: "by reach" },
    denominator: { kk: "жарияланымның қамтуы (R)", ru: "охват публикации (R)", en: "reach of the post (R)" },
    whenUndefined: {
      kk: "Қамту тек парақша иесінің деректерінде болады; қамтуы белгісіз немесе 0 жарияланымдар есепке кірмейді; басқасы болмаса, анықталмайды.",
      ru: "Охват есть только в данных владельца страницы; публикации без охвата или с нулевым не учитываются, а если других нет, показатель не определён.",
      en: "Reach is in the page owner's data only; posts whose reach is unknown or 0 are left out, and where no other is left it is undefined.",
    },
  },
};

interface VariantWords {
  readonly formula: (symbol: string) => string;
  readonly source: MetricSource;
  readonly name: Localized;
  readonly definition: Localized;
}

const variants: Readonly<Record<RateVariant, VariantWords>> = {
  Pooled: {
    formula: (base) => `Σᵢ Iᵢ / Σᵢ ${base}ᵢ`,
    source: ownDefinition,
    name: { kk: "жиынтық", ru: "общий", en: "pooled" },
    definition: {
      kk: "Барлық жарияланымның өзара әрекеттері (лайк + пікір + бөлісу) бөлгіштердің қосындысына бөлінеді.",
      ru: "Сумма взаимодействий (лайки + комментарии + репосты) всех публикаций, делённая на сумму знаменателей.",
      en: "Interactions (likes + comments + shares) of all posts, divided by the sum of their denominators.",
    },
  },
  MeanOfPosts: {
    formula: (base) => `(1/n)·Σᵢ Iᵢ/${base}ᵢ`,
    source: ownDefinition,
    name: { kk: "жарияланымдар бойынша орташа", ru: "среднее по публикациям", en: "mean of posts" },
    definition: {
      kk: "Әр жарияланымның өз деңгейі есептеліп, олардың орташасы алынады.",
      ru: "Для каждой публикации вычисляется своё значение, затем берётся среднее.",
      en: "Mean of the posts' own rates.",
    },
  },
  MedianOfPosts: {
    formula: (base) => `Q₀.₅(Iᵢ/${base}ᵢ)`,
    source: hyndmanFan1996,
    name: { kk: "жарияланымдар бойынша медиана", ru: "медиана по публикациям", en: "median of posts" },
    definition: {
      kk: "Әр жарияланымның өз деңгейі есептеліп, олардың медианасы алынады; жеке танымал жарияланымдардың әсері аз.",
      ru: "Для каждой публикации вычисляется своё значение, затем берётся медиана; отдельные популярные публикации влияют мало.",
      en: "Median of the posts' own rates; single viral posts weigh little.",
    },
  },
};

const caution: Localized = {
  kk: "Нұсқалардың мәні әртүрлі, сондықтан қайсысы қолданылғанын атаңыз.",
  ru: "Варианты дают разные значения, поэтому называйте, какой использован.",
  en: "The variants differ, so name the one you use.",
};

/** The six rates. */
export const engagementRateMetrics: readonly MetricDefinition<EngagementRateId>[] = rateBases.flatMap((base) =>
  rateVariants.map((variant): MetricDefinition<EngagementRateId> => {
    const { symbol, by, denominator, whenUndefined } = bases[base];
    const { formula, source, name, definition } = variants[variant];
    return {
      id: `engagementRateBy${base}${variant}`,
      group: "engagementRate",
      unit: "rate",
      formula: formula(symbol),
      emptyValue: emptyBecause("no_posts"),
      comparison: "points",
      decimals: 2,
      source,
      denominator,
      label: {
        kk: `${capital(by.kk)} белсенділік деңгейі, ${name.kk}`,
        ru: `Уровень вовлечённости ${by.ru}, ${name.ru}`,
        en: `Engagement rate ${by.en}, ${name.en}`,
      },
      shortLabel: { kk: `ER ${by.kk}, ${name.kk}`, ru: `ER ${by.ru}, ${name.ru}`, en: `ER ${by.en}, ${name.en}` },
      definition: {
        kk: `${definition.kk} ${caution.kk}`,
        ru: `${definition.ru} ${caution.ru}`,
        en: `${definition.en} ${caution.en}`,
      },
      whenUndefined,
    };
  }),
);
