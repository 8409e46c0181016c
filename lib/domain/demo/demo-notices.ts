/** Labels that stand wherever the demo shows. */
import type { Localized } from "../model.ts";

export const demoNotice: Localized = {
  kk: "Қалпына келтірілген деректер: зерттеудің бастапқы деректері жарияланбаған. Бұл жарияланымдар мен олардың сандары 1-кестедегі көрсеткіштер шығатындай етіп құрастырылған; мәтіндері мен пікірлері ойдан жазылған. «Үлгі әкімдік» ойдан шығарылған, зерттеуде ол жоқ.",
  ru: "Реконструкция: исходные данные исследования не публиковались. Эти публикации и их показатели составлены так, чтобы из них получались значения таблицы 1; тексты и комментарии вымышлены. «Пример акимата» выдуман, в исследовании его нет.",
  en: "Reconstructed: the study's raw data were never published. These posts and their counts are composed so that the figures of Table 1 follow from them; the texts and comments are invented. The “example akimat” is made up and not in the study.",
};

export const demoSurveyNotice: Localized = {
  kk: "Қалпына келтірілген деректер: зерттеудің сауалнамасы да, оған берілген жауаптар да жарияланбаған. Бұл жауаптар мақаладағы сандар шығатындай етіп құрастырылған; сұрақтардың мәтіні, жауаптардың тілі және өз сөзімен жазылған жауаптар ойдан алынған.",
  ru: "Реконструкция: ни анкета исследования, ни ответы на неё не публиковались. Эти ответы составлены так, чтобы из них получались числа статьи; формулировки вопросов, язык ответов и ответы своими словами придуманы.",
  en: "Reconstructed: neither the study's questionnaire nor its responses were published. These responses are composed so that the paper's figures follow from them; the wording of the questions, the language of each response and the answers in people's own words are invented.",
};

export const illustrativeFollowersNotice: Localized = {
  kk: "Түркістан облысы парақшаларының жазылушылар саны зерттеу мәтінінде берілмеген; мұндағы сандар шартты, тек мысал үшін берілген.",
  ru: "Числа подписчиков страниц Туркестанской области в тексте исследования не приведены; здесь они условные и служат только для примера.",
  en: "The study's text does not give the followers of Turkistan's pages; the numbers here are illustrative.",
};
