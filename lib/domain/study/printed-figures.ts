/**
 * The figures that the founding study prints about the two akimats, as printed, each with its place.
 * Contradictions between places are kept, not mended; `disagreements.ts` explains them.
 */
import type { Localized, Platform, RegionCode } from "../model.ts";

/** Where a figure stands in the paper. */
export const printedPlaces = ["table1", "text", "abstract"] as const;
export type PrintedPlace = (typeof printedPlaces)[number];

/** What a figure counts; labels in `study-metrics.ts`. */
export const studyMetrics = [
  "meanLikes",
  "maxLikes",
  "meanComments",
  "maxComments",
  "followers",
  "posts",
  "postsPerDay",
  "postsPerWeek",
  "postsPerMonth",
  "minPostsPerDay",
  "maxPostsPerDay",
  "totalPosts",
  "opened",
  "replyRate",
] as const;
export type StudyMetric = (typeof studyMetrics)[number];

/** A figure in the form the paper gives it: one number, a range, a lower bound, or a month or year. */
export type PrintedValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "atLeast"; readonly value: number }
  /** `YYYY` or `YYYY-MM`, as exact as the paper is. */
  | { readonly kind: "since"; readonly value: string };

export interface PrintedFigure {
  /** Stable name, such as `table1.KZ-61.facebook.meanLikes`. */
  readonly id: string;
  readonly place: PrintedPlace;
  readonly region: RegionCode;
  /** `null` where the paper speaks of both networks at once. */
  readonly platform: Platform | null;
  readonly metric: StudyMetric;
  readonly value: PrintedValue;
}

/** People who filled in the study's questionnaire. */
export const studyRespondents = 105;

/** The paper, for source lines. The text that we read carries neither its authors nor its journal. */
export const studyTitle: Localized = {
  kk: "Негіз болған зерттеу: Түркістан және Батыс Қазақстан облыстары әкімдіктерінің Facebook пен Instagram желілеріндегі парақшаларына контент-анализ",
  ru: "Исходное исследование: контент-анализ страниц акиматов Туркестанской и Западно-Казахстанской областей в Facebook и Instagram",
  en: "The founding study: a content analysis of the Facebook and Instagram pages of the akimats of Turkistan and West Kazakhstan regions",
};

const number = (value: number): PrintedValue => ({ kind: "number", value });
const range = (from: number, to: number): PrintedValue => ({ kind: "range", from, to });
const since = (value: string): PrintedValue => ({ kind: "since", value });

function figure(
  place: PrintedPlace,
  region: RegionCode,
  platform: Platform | null,
  metric: StudyMetric,
  value: PrintedValue,
): PrintedFigure {
  return { id: `${place}.${region}.${platform ?? "both"}.${metric}`, place, region, platform, metric, value };
}

/** One row of Table 1. */
function tableRow(
  region: RegionCode,
  platform: Platform,
  meanLikes: number,
  maxLikes: number,
  meanComments: PrintedValue,
  maxComments: number,
): PrintedFigure[] {
  return [
    figure("table1", region, platform, "meanLikes", number(meanLikes)),
    figure("table1", region, platform, "maxLikes", number(maxLikes)),
    figure("table1", region, platform, "meanComments", meanComments),
    figure("table1", region, platform, "maxComments", number(maxComments)),
  ];
}

/** Table 1 as printed. */
export const table1Figures: readonly PrintedFigure[] = [
  ...tableRow("KZ-61", "facebook", 35, 256, range(3, 4), 118),
  ...tableRow("KZ-61", "instagram", 60, 1636, range(3, 4), 90),
  ...tableRow("KZ-27", "facebook", 4, 150, range(2, 3), 20),
  ...tableRow("KZ-27", "instagram", 55, 322, range(2, 3), 25),
];

/** What the running text prints. */
export const textFigures: readonly PrintedFigure[] = [
  figure("text", "KZ-61", "facebook", "opened", since("2015")),
  figure("text", "KZ-61", "instagram", "opened", since("2015")),
  figure("text", "KZ-61", null, "postsPerDay", { kind: "atLeast", value: 6 }),
  figure("text", "KZ-61", null, "posts", number(2190)),
  figure("text", "KZ-61", null, "totalPosts", number(120_000)),
  figure("text", "KZ-61", null, "meanComments", range(3, 4)),
  figure("text", "KZ-61", null, "replyRate", number(0)),
  figure("text", "KZ-27", "facebook", "opened", since("2015-06")),
  figure("text", "KZ-27", "instagram", "opened", since("2014-01")),
  figure("text", "KZ-27", "facebook", "followers", number(7600)),
  figure("text", "KZ-27", "instagram", "followers", number(65_600)),
  figure("text", "KZ-27", null, "minPostsPerDay", number(2)),
  figure("text", "KZ-27", null, "maxPostsPerDay", number(10)),
  figure("text", "KZ-27", null, "postsPerDay", number(3)),
  figure("text", "KZ-27", null, "postsPerWeek", number(21)),
  figure("text", "KZ-27", null, "postsPerMonth", number(84)),
  figure("text", "KZ-27", null, "posts", number(1095)),
  figure("text", "KZ-27", "facebook", "totalPosts", number(10_300)),
  figure("text", "KZ-27", "instagram", "totalPosts", number(11_800)),
  figure("text", "KZ-27", "facebook", "meanLikes", number(30)),
  figure("text", "KZ-27", "facebook", "maxLikes", number(150)),
  figure("text", "KZ-27", "instagram", "meanLikes", number(40)),
  figure("text", "KZ-27", "instagram", "maxLikes", number(250)),
  figure("text", "KZ-27", null, "meanComments", range(2, 3)),
  figure("text", "KZ-27", null, "maxComments", number(25)),
  figure("text", "KZ-27", null, "replyRate", number(0)),
];

/** What the abstract prints, for both regions at once. */
export const abstractFigures: readonly PrintedFigure[] = [
  figure("abstract", "KZ-61", null, "meanComments", range(3, 4)),
  figure("abstract", "KZ-27", null, "meanComments", range(3, 4)),
];

/** All printed figures: Table 1, then the text, then the abstract. */
export const printedFigures: readonly PrintedFigure[] = [...table1Figures, ...textFigures, ...abstractFigures];

/** The figure of an id, or `null`. */
export function findPrintedFigure(id: string): PrintedFigure | null {
  return printedFigures.find((candidate) => candidate.id === id) ?? null;
}
