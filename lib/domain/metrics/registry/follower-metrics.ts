import { emptyBecause, type MetricDefinition } from "./metric-definition.ts";
import { ownDefinition } from "./metric-sources.ts";

export const followerIds = ["followers", "followersGrowth", "followersGrowthRate"] as const;
export type FollowerId = (typeof followerIds)[number];

const shared = {
  group: "followers",
  emptyValue: emptyBecause("no_followers"),
  source: ownDefinition,
} as const;

const twoCounts = {
  kk: "Кезең үшін жазылушылар саны екі күн бойынша белгілі болмаса, анықталмайды.",
  ru: "Не определён, если для периода известно менее двух значений числа подписчиков.",
  en: "Undefined with fewer than two follower counts for the period.",
} as const;

/** Followers at a date and their growth. */
export const followerMetrics: readonly MetricDefinition<FollowerId>[] = [
  {
    ...shared,
    id: "followers",
    unit: "followers",
    formula: "F",
    comparison: "percent",
    decimals: 0,
    denominator: null,
    label: { kk: "Жазылушылар саны", ru: "Число подписчиков", en: "Followers" },
    shortLabel: { kk: "Жазылушылар", ru: "Подписчики", en: "Followers" },
    definition: {
      kk: "Кезеңнің соңғы күніне немесе одан бұрынғы ең жақын күнге белгілі жазылушылар саны; ондай болмаса, одан кейінгі бірінші сан. Санның күні қатар көрсетіледі. Бірнеше парақшада бір адам қайта саналуы мүмкін.",
      ru: "Последнее известное число подписчиков на конец периода, а если такого нет, первое после него; дата числа указывается. У нескольких аккаунтов один человек может учитываться повторно.",
      en: "Newest follower count on or before the last day of the period, or else the first after it; the date of the count is shown. Over several accounts one person may count more than once.",
    },
    whenUndefined: {
      kk: "Жолдағы тым болмаса бір парақшаның жазылушылар саны белгісіз болса, анықталмайды: толық емес қосынды — жалпы сан емес.",
      ru: "Не определено, если оно неизвестно хотя бы для одного аккаунта строки: неполная сумма — не итог.",
      en: "Undefined where it is unknown for one account of the row: a partial sum is no total.",
    },
  },
  {
    ...shared,
    id: "followersGrowth",
    unit: "followers",
    formula: "F₁ − F₀",
    comparison: "percent",
    decimals: 0,
    denominator: null,
    label: { kk: "Жазылушылардың өсімі", ru: "Прирост подписчиков", en: "Follower growth" },
    shortLabel: { kk: "Өсім", ru: "Прирост", en: "Growth" },
    definition: {
      kk: "Кезең соңындағы және басындағы жазылушылар санының айырмасы; азайса, теріс.",
      ru: "Разность числа подписчиков в конце и в начале периода; отрицательна при убыли.",
      en: "Followers at the end of the period less those at its start; negative where lost.",
    },
    whenUndefined: twoCounts,
  },
  {
    ...shared,
    id: "followersGrowthRate",
    unit: "rate",
    formula: "(F₁ − F₀) / F₀",
    comparison: "points",
    decimals: 1,
    denominator: {
      kk: "кезең басындағы жазылушылар саны (F₀)",
      ru: "число подписчиков в начале периода (F₀)",
      en: "followers at the start of the period (F₀)",
    },
    label: { kk: "Жазылушылардың өсу қарқыны", ru: "Темп прироста подписчиков", en: "Follower growth rate" },
    shortLabel: { kk: "Өсу қарқыны", ru: "Темп прироста", en: "Growth rate" },
    definition: {
      kk: "Жазылушылар өсімінің кезең басындағы санға қатынасы.",
      ru: "Прирост подписчиков относительно их числа в начале периода.",
      en: "Growth relative to the followers at the start of the period.",
    },
    whenUndefined: {
      kk: `${twoCounts.kk} Бастапқы сан 0 болса да анықталмайды.`,
      ru: `${twoCounts.ru} Не определён и при нулевом начальном числе.`,
      en: `${twoCounts.en} Undefined also where the first count is 0.`,
    },
  },
];
