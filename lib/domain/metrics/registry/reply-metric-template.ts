/** What reply metrics have in common: their bases, when they have no value, and how an entry is made. */
import type { Localized } from "../../model.ts";
import type { ReplyMetricId } from "../../replies/reply-metric-ids.ts";
import { emptyBecause, type MetricDefinition } from "./metric-definition.ts";
import { ownDefinition } from "./metric-sources.ts";

const emptyValue = emptyBecause("no_comments");

export const eligibleWords: Localized = {
  kk: "есепке алынатын пікірлер: азаматтардың жоғарғы деңгейдегі пікірлері, авторы, қай пікірге жауап екені және жарияланымның барлық пікірі белгілі файлдардан",
  ru: "учитываемые комментарии: комментарии граждан верхнего уровня из файлов, где известны авторы, адресаты ответов и все комментарии публикации",
  en: "eligible comments: top-level comments of citizens, from files that tell authors, parents and all comments of a post",
};
export const answeredWords: Localized = {
  kk: "ресми жауап алған пікірлер",
  ru: "комментарии с официальным ответом",
  en: "comments with an official reply",
};
const whenUnknown: Localized = {
  kk: "Кезеңнің пікірлері жүктелмесе, файлдарда авторы, қай пікірге жауап екені көрсетілмесе немесе пікірлер толық болмаса, анықталмайды; бұл «жауап жоқ» деген сөз емес.",
  ru: "Не определено, если комментарии периода не загружены или файлы не называют авторов, адресатов ответов либо содержат не все комментарии. Это не «нет ответа».",
  en: "Undefined where no comments of the period are imported, or files lack authors, parents or some of the comments. That is not “no reply”.",
};
export const whenUnanswered: Localized = {
  kk: `${whenUnknown.kk} Бірде-бір жауап болмаған кезде де анықталмайды.`,
  ru: `${whenUnknown.ru} Не определено и тогда, когда нет ни одного ответа.`,
  en: `${whenUnknown.en} Undefined also where nothing was answered.`,
};

type Words = Pick<
  MetricDefinition<ReplyMetricId>,
  "id" | "formula" | "denominator" | "label" | "shortLabel" | "definition"
> &
  Partial<Pick<MetricDefinition, "whenUndefined" | "source" | "decimals">>;

/** What every entry says unless it says otherwise. */
export const common = { group: "replies", emptyValue, source: ownDefinition, whenUndefined: whenUnknown } as const;
/** A share of comments or posts. */
export const share = (words: Words): MetricDefinition<ReplyMetricId> => ({
  ...common,
  unit: "share",
  comparison: "points",
  decimals: 1,
  ...words,
});
/** A count of comments. */
export const count = (words: Words): MetricDefinition<ReplyMetricId> => ({
  ...common,
  unit: "count",
  comparison: "percent",
  decimals: 0,
  ...words,
});
/** A duration. */
export const seconds = (words: Words): MetricDefinition<ReplyMetricId> => ({ ...count(words), unit: "seconds" });
