/** Names of the registry's chapters and units. */
import type { Localized } from "../../model.ts";
import type { MetricGroup, MetricUnit } from "./metric-definition.ts";

export const groupLabels: Readonly<Record<MetricGroup, Localized>> = {
  activity: { kk: "Жариялау жиілігі", ru: "Активность", en: "Activity" },
  counts: { kk: "Сандар мен орташалар", ru: "Количества и средние", en: "Counts and averages" },
  distribution: { kk: "Үлестірім", ru: "Распределение", en: "Distribution" },
  bonsonRatkai: {
    kk: "Танымалдық, қатысу, таралу",
    ru: "Популярность, участие, виральность",
    en: "Popularity, commitment, virality",
  },
  engagementRate: { kk: "Белсенділік деңгейі", ru: "Уровень вовлечённости", en: "Engagement rate" },
  followers: { kk: "Жазылушылар", ru: "Подписчики", en: "Followers" },
  replies: { kk: "Жауаптар", ru: "Ответы", en: "Replies" },
};

export const unitLabels: Readonly<Record<MetricUnit, Localized>> = {
  posts: { kk: "жарияланым", ru: "публикаций", en: "posts" },
  postsPerDay: { kk: "күніне жарияланым", ru: "публикаций в день", en: "posts per day" },
  days: { kk: "күн", ru: "дней", en: "days" },
  seconds: { kk: "секунд", ru: "секунд", en: "seconds" },
  count: { kk: "саны", ru: "количество", en: "count" },
  countPerPost: { kk: "бір жарияланымға", ru: "на публикацию", en: "per post" },
  countPerComment: { kk: "бір пікірге", ru: "на комментарий", en: "per comment" },
  share: { kk: "үлес, 0–1", ru: "доля, 0–1", en: "share, 0–1" },
  rate: { kk: "қатынас (0,01 = 1%)", ru: "отношение (0,01 = 1 %)", en: "ratio (0.01 = 1%)" },
  index: { kk: "индекс, 0–1", ru: "индекс, 0–1", en: "index, 0–1" },
  perThousandFollowers: {
    kk: "1000 жазылушыға",
    ru: "на 1000 подписчиков",
    en: "per 1,000 followers",
  },
  followers: { kk: "жазылушы", ru: "подписчиков", en: "followers" },
};
