/** Labels of what the study prints, and of the places where it prints it. */
import type { Localized } from "../model.ts";
import type { PrintedPlace, StudyMetric } from "./printed-figures.ts";

export const studyMetricLabels: Readonly<Record<StudyMetric, Localized>> = {
  meanLikes: { kk: "Орташа лайк саны", ru: "Среднее число лайков", en: "Mean likes" },
  maxLikes: { kk: "Максималды лайк саны", ru: "Максимальное число лайков", en: "Maximum likes" },
  meanComments: { kk: "Орташа пікір саны", ru: "Среднее число комментариев", en: "Mean comments" },
  maxComments: { kk: "Максималды пікір саны", ru: "Максимальное число комментариев", en: "Maximum comments" },
  followers: { kk: "Жазылушылар", ru: "Подписчики", en: "Followers" },
  posts: { kk: "Зерттеу жылындағы жарияланымдар", ru: "Публикации за год исследования", en: "Posts in the study year" },
  postsPerDay: { kk: "Күніне жарияланым", ru: "Публикаций в день", en: "Posts per day" },
  postsPerWeek: { kk: "Аптасына жарияланым", ru: "Публикаций в неделю", en: "Posts per week" },
  postsPerMonth: { kk: "Айына жарияланым", ru: "Публикаций в месяц", en: "Posts per month" },
  minPostsPerDay: {
    kk: "Бастапқы кезеңде күніне ең аз жарияланым",
    ru: "Наименьшее число публикаций в день в первое время",
    en: "Fewest posts a day in the early period",
  },
  maxPostsPerDay: {
    kk: "Бастапқы кезеңде күніне ең көп жарияланым",
    ru: "Наибольшее число публикаций в день в первое время",
    en: "Most posts a day in the early period",
  },
  totalPosts: {
    kk: "Парақша ашылғаннан бергі барлық жарияланым",
    ru: "Все публикации со дня открытия страницы",
    en: "All posts since the page was opened",
  },
  opened: { kk: "Парақша ашылған уақыт", ru: "Страница открыта", en: "Page opened" },
  replyRate: { kk: "Жауап берілген пікірлердің үлесі", ru: "Доля комментариев с ответом", en: "Reply rate" },
};

export const printedPlaceLabels: Readonly<Record<PrintedPlace, Localized>> = {
  table1: { kk: "1-кесте", ru: "Таблица 1", en: "Table 1" },
  text: { kk: "мәтін", ru: "текст", en: "text" },
  abstract: { kk: "аңдатпа", ru: "аннотация", en: "abstract" },
};
