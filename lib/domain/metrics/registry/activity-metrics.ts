import type { MetricDefinition } from "./metric-definition.ts";
import { emptyBecause, emptyZero } from "./metric-definition.ts";
import { hyndmanFan1996, ownDefinition } from "./metric-sources.ts";

export const activityIds = [
  "posts",
  "postsPerDay",
  "activeDayShare",
  "longestSilenceDays",
  "medianGapSeconds",
] as const;
export type ActivityId = (typeof activityIds)[number];

/** How often and how steadily accounts post. */
export const activityMetrics: readonly MetricDefinition<ActivityId>[] = [
  {
    id: "posts",
    group: "activity",
    unit: "posts",
    formula: "n",
    emptyValue: emptyZero,
    comparison: "percent",
    decimals: 0,
    source: ownDefinition,
    denominator: null,
    label: { kk: "Жарияланым саны", ru: "Число публикаций", en: "Posts" },
    shortLabel: { kk: "Жарияланым", ru: "Публикации", en: "Posts" },
    definition: {
      kk: "Кезең ішінде шыққан жарияланымдардың саны. Жарияланым парақша орналасқан жердің күнтізбелік күніне жатқызылады.",
      ru: "Число публикаций за период. Публикация относится к календарному дню по месту аккаунта.",
      en: "Posts published in the period. A post belongs to the calendar day at the account's own place.",
    },
    whenUndefined: {
      kk: "Әрқашан анықталған; жарияланым болмаса, 0.",
      ru: "Определено всегда; без публикаций равно 0.",
      en: "Always defined; 0 without posts.",
    },
  },
  {
    id: "postsPerDay",
    group: "activity",
    unit: "postsPerDay",
    formula: "n / D",
    emptyValue: emptyZero,
    comparison: "percent",
    decimals: 2,
    source: ownDefinition,
    denominator: {
      kk: "кезеңнің барлық жергілікті күні (D), жарияланымсыз күндер де кіреді",
      ru: "все местные дни периода (D), включая дни без публикаций",
      en: "all local days of the period (D), days without posts included",
    },
    label: { kk: "Күніне жарияланым саны", ru: "Публикаций в день", en: "Posts per day" },
    shortLabel: { kk: "Күніне", ru: "В день", en: "Per day" },
    definition: {
      kk: "Жарияланым саны кезеңнің бірінші және соңғы күнін қоса алғандағы күн санына бөлінеді. Бірнеше парақша біріктірілген жолда бұл — бір парақшаның орташасы емес, барлығының бірге алғандағы күндік саны.",
      ru: "Число публикаций, делённое на число дней периода, считая первый и последний. В строке нескольких аккаунтов это их общее число в день, а не среднее на аккаунт.",
      en: "Posts divided by the days of the period, first and last included. In a row of several accounts it is their total per day, not the mean of an account.",
    },
    whenUndefined: {
      kk: "Әрқашан анықталған. Дерек жоқ күндер де бөлгішке кіреді, сондықтан деректер күнтізбесін қараңыз.",
      ru: "Определено всегда. Дни без данных входят в знаменатель, поэтому сверяйтесь с календарём данных.",
      en: "Always defined. Days without data are in the denominator too, so look at the coverage calendar.",
    },
  },
  {
    id: "activeDayShare",
    group: "activity",
    unit: "share",
    formula: "D₊ / (A·D)",
    emptyValue: emptyZero,
    comparison: "points",
    decimals: 1,
    source: ownDefinition,
    denominator: {
      kk: "парақша-күндер: парақша саны (A) × кезең күндері (D)",
      ru: "аккаунто-дни: число аккаунтов (A) × дни периода (D)",
      en: "account-days: accounts (A) × days of the period (D)",
    },
    label: { kk: "Жарияланым шыққан күндердің үлесі", ru: "Доля дней с публикациями", en: "Share of active days" },
    shortLabel: { kk: "Жарияланымды күн", ru: "Дни с публикациями", en: "Active days" },
    definition: {
      kk: "Кемінде бір жарияланым шыққан жергілікті күндердің (D₊) үлесі. Бірнеше парақша болса, әрқайсысының күні жеке саналады.",
      ru: "Доля местных дней с хотя бы одной публикацией (D₊). Для нескольких аккаунтов дни каждого считаются отдельно.",
      en: "Share of local days with at least one post (D₊). Over several accounts, each account's days count apart.",
    },
    whenUndefined: {
      kk: "Бірде-бір парақша таңдалмаса, анықталмайды.",
      ru: "Не определена, если не выбран ни один аккаунт.",
      en: "Undefined without accounts.",
    },
  },
  {
    id: "longestSilenceDays",
    group: "activity",
    unit: "days",
    formula: "max {b − a + 1 : n_d = 0 ∀ d ∈ [a, b]}",
    emptyValue: emptyBecause("no_coverage"),
    comparison: "percent",
    decimals: 0,
    source: ownDefinition,
    denominator: null,
    label: { kk: "Ең ұзақ үнсіздік", ru: "Самое долгое молчание", en: "Longest silence" },
    shortLabel: { kk: "Үнсіздік, күн", ru: "Молчание, дней", en: "Silence, days" },
    definition: {
      kk: "Бірде-бір жарияланым шықпаған қатар келген күндердің ең көп саны. Деректері жоқ күндер үнсіздік деп саналмайды.",
      ru: "Наибольшее число дней подряд без публикаций. Дни, за которые нет данных, молчанием не считаются.",
      en: "Longest run of consecutive days without a post. Days without data are not counted as silence.",
    },
    whenUndefined: {
      kk: "Кезеңнің бірде-бір күні бойынша дерек болмаса, анықталмайды.",
      ru: "Не определено, если данных нет ни за один день периода.",
      en: "Undefined where no day of the period is covered by data.",
    },
  },
  {
    id: "medianGapSeconds",
    group: "activity",
    unit: "seconds",
    formula: "Q₀.₅(tᵢ₊₁ − tᵢ)",
    emptyValue: emptyBecause("no_posts"),
    comparison: "percent",
    decimals: 0,
    source: hyndmanFan1996,
    denominator: null,
    label: {
      kk: "Жарияланымдар арасындағы медианалық аралық",
      ru: "Медианный интервал между публикациями",
      en: "Median gap between posts",
    },
    shortLabel: { kk: "Аралық", ru: "Интервал", en: "Gap" },
    definition: {
      kk: "Бір парақшаның бірінен кейін бірі шыққан екі жарияланымы арасындағы уақыттың медианасы.",
      ru: "Медиана времени между двумя соседними публикациями одного аккаунта.",
      en: "Median time between consecutive posts of one account.",
    },
    whenUndefined: {
      kk: "Жарияланым екіден аз болса, анықталмайды.",
      ru: "Не определён при менее чем двух публикациях.",
      en: "Undefined with fewer than two posts.",
    },
  },
];
