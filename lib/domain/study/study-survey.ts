/**
 * The questionnaire of the founding study as far as the paper tells it: questions and answers in the order of the
 * text. The forms themselves were never published; the wording in the three languages is ours.
 */
import type { Localized } from "../model.ts";

export interface StudyOption {
  readonly code: string;
  readonly labels: Localized;
  readonly isDontKnow?: boolean;
  readonly isOther?: boolean;
  /** Point of a scale. */
  readonly value?: number;
}

export interface StudyQuestion {
  readonly code: string;
  readonly type: "single" | "scale" | "text";
  readonly labels: Localized;
  readonly options: readonly StudyOption[];
}

const option = (code: string, kk: string, ru: string, en: string): StudyOption => ({ code, labels: { kk, ru, en } });
const dontKnow: StudyOption = {
  ...option("dont_know", "Айту қиын", "Затрудняюсь ответить", "Hard to say"),
  isDontKnow: true,
};
const point = (value: number): StudyOption => ({
  ...option(String(value), String(value), String(value), String(value)),
  value,
});

/** Name of the survey in the three languages. */
export const studySurveyTitle: Localized = {
  kk: "Негіз болған зерттеу: адамдар әкімдік парақшаларынан не күтеді",
  ru: "Исходное исследование: чего люди ждут от страниц акиматов",
  en: "The founding study: what people expect of akimat pages",
};

/** Name under which the demo keeps the survey, for commands and addresses. */
export const studySurveyName = studySurveyTitle.en;

export const studyQuestions: readonly StudyQuestion[] = [
  {
    code: "age",
    type: "single",
    labels: { kk: "Жасыңыз", ru: "Ваш возраст", en: "Age" },
    options: [
      option("under_25", "25-ке дейін", "До 25 лет", "Under 25"),
      option("25_35", "25-35", "25-35", "25–35"),
      option("35_50", "35-50", "35-50", "35–50"),
      option("over_50", "50-ден жоғары", "Старше 50 лет", "Over 50"),
    ],
  },
  {
    code: "source",
    type: "single",
    labels: {
      kk: "Мемлекеттік органдардың ақпаратын қайдан аласыз?",
      ru: "Откуда вы получаете информацию государственных органов?",
      en: "Where do you get information from government bodies?",
    },
    options: [
      option(
        "pages",
        "Әлеуметтік желілердегі парақшаларынан",
        "Со страниц в социальных сетях",
        "Their pages on social networks",
      ),
      option("portals", "Ақпараттық интернет-порталдардан", "С новостных интернет-порталов", "News portals"),
      option("websites", "Ресми сайттарынан", "С официальных сайтов", "Official websites"),
      option("media", "Телеарна, радио, газеттен", "Из телевидения, радио, газет", "Television, radio, newspapers"),
      { ...option("other", "Басқа", "Другое", "Other"), isOther: true },
    ],
  },
  {
    code: "updated",
    type: "single",
    labels: {
      kk: "Мемлекеттік органдардың парақшалары қаншалықты жиі жаңартылады?",
      ru: "Как часто обновляются страницы государственных органов?",
      en: "How often are the pages of government bodies updated?",
    },
    options: [
      option("often", "Жиі", "Часто", "Often"),
      option("rarely", "Сирек", "Редко", "Rarely"),
      option("monthly", "Айына 1-2 рет", "1-2 раза в месяц", "Once or twice a month"),
      option("never", "Мүлде жаңартылмайды", "Совсем не обновляются", "Not at all"),
    ],
  },
  {
    code: "should_update",
    type: "single",
    labels: {
      kk: "Парақшалардағы ақпарат қаншалықты жиі жаңартылып тұруы керек?",
      ru: "Как часто должна обновляться информация на страницах?",
      en: "How often should the pages be updated?",
    },
    options: [
      option("daily", "Күнделікті", "Ежедневно", "Every day"),
      option("weekly", "Аптасына 1-2 рет", "1-2 раза в неделю", "Once or twice a week"),
      option("monthly", "Айына 1-2 рет", "1-2 раза в месяц", "Once or twice a month"),
      option(
        "no_matter",
        "Жиілігі маңызды емес, бастысы керекті ақпарат жариялансын",
        "Частота не важна, главное, чтобы публиковали нужное",
        "It does not matter, if only what is needed is there",
      ),
    ],
  },
  {
    code: "rating",
    type: "scale",
    labels: {
      kk: "Парақшалардың жүргізілуін 2-ден 5-ке дейін бағалаңыз",
      ru: "Оцените ведение страниц от 2 до 5",
      en: "Rate how the pages are run, from 2 to 5",
    },
    options: [point(2), point(3), point(4), point(5)],
  },
  {
    code: "effective",
    type: "single",
    labels: {
      kk: "Әлеуметтік желі мемлекеттік органмен тиімді коммуникация құралы ма?",
      ru: "Эффективны ли социальные сети для общения с государственными органами?",
      en: "Are social networks an effective way to communicate with government bodies?",
    },
    options: [option("yes", "Иә", "Да", "Yes"), option("no", "Жоқ", "Нет", "No"), dontKnow],
  },
  {
    code: "why",
    type: "text",
    labels: { kk: "Неліктен солай ойлайсыз?", ru: "Почему вы так считаете?", en: "Why do you think so?" },
    options: [],
  },
  {
    code: "wrote",
    type: "single",
    labels: {
      kk: "Мемлекеттік органның парақшасына пікір немесе жеке хабарлама жазып көрдіңіз бе?",
      ru: "Писали ли вы на страницу государственного органа комментарий или личное сообщение?",
      en: "Have you written a comment or a message to the page of a government body?",
    },
    options: [
      option("no", "Жоқ, жазып көрген емеспін", "Нет, не доводилось", "No, never"),
      option("only_read", "Тек ақпарат аламын", "Только получаю информацию", "I only read"),
      option("yes", "Иә, жазып көрдім", "Да, доводилось", "Yes"),
      { ...option("not_sure", "Есімде жоқ", "Не помню", "I do not remember"), isDontKnow: true },
    ],
  },
  {
    code: "got_answer",
    type: "single",
    labels: { kk: "Жауап алдыңыз ба?", ru: "Получили ли вы ответ?", en: "Did you get an answer?" },
    options: [
      option("none", "Жаздым, жауап алмадым", "Писал(а), ответа не было", "I wrote and got none"),
      option("not_expected", "Жауап береді деп ойламаймын", "Не думаю, что ответят", "I do not expect one"),
      option("yes", "Жауап алдым", "Получил(а) ответ", "I got an answer"),
      option("not_written", "Жазған жоқпын", "Не писал(а)", "I have not written"),
    ],
  },
  {
    code: "must_answer",
    type: "single",
    labels: {
      kk: "Мемлекеттік орган әлеуметтік желіде тұрғындардың барлығына жауап беруге міндетті ме?",
      ru: "Обязан ли государственный орган отвечать в социальных сетях каждому жителю?",
      en: "Must a government body answer everybody on social networks?",
    },
    options: [
      option("must", "Міндетті", "Обязан", "It must"),
      option(
        "impossible",
        "Бәріне жауап беру мүмкін емес",
        "Всем ответить невозможно",
        "Answering everybody is impossible",
      ),
      dontKnow,
    ],
  },
  {
    code: "publish_at_once",
    type: "single",
    labels: {
      kk: "Мемлекеттік органдар маңызды ақпаратты бірден әлеуметтік желіге жариялауы қажет пе?",
      ru: "Нужно ли государственным органам сразу публиковать важную информацию в социальных сетях?",
      en: "Should government bodies publish important news on social networks at once?",
    },
    options: [
      option("yes", "Иә, қажет", "Да, нужно", "Yes, they should"),
      option("not_obliged", "Міндетті емес", "Не обязаны", "They need not"),
      dontKnow,
    ],
  },
];
