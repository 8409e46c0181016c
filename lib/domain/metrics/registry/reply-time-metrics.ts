/** How long citizens wait for an answer. */
import type { Localized } from "../../model.ts";
import type { ReplyMetricId } from "../../replies/reply-metric-ids.ts";
import type { MetricDefinition } from "./metric-definition.ts";
import { hyndmanFan1996, kaplanMeier1958 } from "./metric-sources.ts";
import { answeredWords, eligibleWords, seconds, share, whenUnanswered } from "./reply-metric-template.ts";

function answeredBy(
  id: ReplyMetricId,
  formula: string,
  term: Localized,
  calendar: Localized = { kk: "", ru: "", en: "" },
): MetricDefinition<ReplyMetricId> {
  return share({
    id,
    formula,
    source: kaplanMeier1958,
    denominator: eligibleWords,
    label: {
      kk: `${term.kk} ішінде жауап берілген үлес`,
      ru: `Отвечено за ${term.ru}`,
      en: `Answered within ${term.en}`,
    },
    shortLabel: { kk: `${term.kk} ішінде`, ru: `За ${term.ru}`, en: `Within ${term.en}` },
    definition: {
      kk: `Каплан–Мейер әдісімен бағаланған үлес: жауап алмаған пікір соңғы рет жиналған сәтке дейін күтіп тұр деп саналады. Медианадан айырмасы — жауапсыз қалғандар да есепке кіреді.${calendar.kk}`,
      ru: `Доля по оценке Каплана — Мейера: комментарий без ответа считается ждущим до момента последнего сбора. В отличие от медианы учитывает и тех, кому не ответили.${calendar.ru}`,
      en: `Kaplan–Meier estimate: a comment without an answer counts as waiting until it was last collected. Unlike the median it counts those who were never answered.${calendar.en}`,
    },
  });
}

const workingDayNote: Localized = {
  kk: " Жұмыс күндері Қазақстанның мереке күндері мен демалыстарды ауыстыру күнтізбесімен саналады; сұралған күн кірмейді. Бұл — міндетті мерзім емес, бағдар.",
  ru: " Рабочие дни считаются по календарю Казахстана с праздниками и переносами; день вопроса не входит. Это ориентир, а не обязательный срок.",
  en: " Working days follow Kazakhstan's calendar with holidays and moved days off; the day of asking does not count. A yardstick, not a duty.",
};

/** Quantiles over the answered, and shares of all by yardsticks. */
export const replyTimeMetrics: readonly MetricDefinition<ReplyMetricId>[] = [
  seconds({
    id: "firstReplyMedian",
    formula: "Q₀.₅(tᵢ), i ∈ a",
    source: hyndmanFan1996,
    denominator: answeredWords,
    whenUndefined: whenUnanswered,
    label: { kk: "Алғашқы жауапқа дейінгі уақыт медианасы", ru: "Медиана времени до ответа", en: "Median first reply" },
    shortLabel: { kk: "Жауап медианасы", ru: "Медиана ответа", en: "Median reply" },
    definition: {
      kk: "Пікірден алғашқы ресми жауапқа дейінгі уақыттың медианасы, тек жауап алғандар бойынша. Көбіне жауап бермейтін парақшаны жақсы көрсетеді, сондықтан мерзім ішіндегі үлеспен қатар оқылады.",
      ru: "Медиана времени от комментария до первого официального ответа, только по отвеченным. Приукрашивает тех, кто отвечает редко, поэтому смотрите и доли по срокам.",
      en: "Median time from a comment to its first official reply, over answered comments only. It flatters a page that ignores most, so read it beside the shares by yardstick.",
    },
  }),
  seconds({
    id: "firstReplyP90",
    formula: "Q₀.₉(tᵢ), i ∈ a",
    source: hyndmanFan1996,
    denominator: answeredWords,
    whenUndefined: whenUnanswered,
    label: {
      kk: "Он жауаптың тоғызы үлгеретін уақыт",
      ru: "За сколько приходят 9 ответов из 10",
      en: "First reply, nine in ten",
    },
    shortLabel: { kk: "Жауап, p90", ru: "Ответ, p90", en: "Reply, p90" },
    definition: {
      kk: "Жауап алған пікірлердің 90 пайызы осы уақытқа дейін жауап алған.",
      ru: "За это время пришли 90 % первых ответов; только по отвеченным.",
      en: "The time within which 90% of first replies came, over answered comments only.",
    },
  }),
  answeredBy("answeredBy24h", "1 − Ŝ(24 h)", { kk: "24 сағат", ru: "24 часа", en: "24 hours" }),
  answeredBy("answeredBy72h", "1 − Ŝ(72 h)", { kk: "72 сағат", ru: "72 часа", en: "72 hours" }),
  answeredBy(
    "answeredBy3WorkingDays",
    "1 − Ŝ(3 wd)",
    { kk: "3 жұмыс күні", ru: "3 рабочих дня", en: "3 working days" },
    workingDayNote,
  ),
  answeredBy(
    "answeredBy15WorkingDays",
    "1 − Ŝ(15 wd)",
    { kk: "15 жұмыс күні", ru: "15 рабочих дней", en: "15 working days" },
    workingDayNote,
  ),
];
