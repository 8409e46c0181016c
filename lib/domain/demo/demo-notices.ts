/** Labels that stand wherever the demo shows. */
import type { Localized } from "../model.ts";

export const demoNotice: Localized = {
  kk: "Қалпына келтірілген деректер: зерттеудің бастапқы деректері жарияланбаған. Бұл жарияланымдар мен олардың сандары 1-кестедегі көрсеткіштер шығатындай етіп құрастырылған; мәтіндері мен пікірлері ойдан жазылған. «Үлгі әкімдік» ойдан шығарылған, зерттеуде ол жоқ.",
  ru: "Реконструкция: исходные данные исследования не публиковались. Эти публикации и их показатели составлены так, чтобы из них получались значения таблицы 1; тексты и комментарии вымышлены. «Пример акимата» выдуман, в исследовании его нет.",
  en: "Reconstructed: the study's raw data were never published. These posts and their counts are composed so that the figures of Table 1 follow from them; the texts and comments are invented. The “example akimat” is made up and not in the study.",
};

export const illustrativeFollowersNotice: Localized = {
  kk: "Түркістан облысы парақшаларының жазылушылар саны зерттеу мәтінінде берілмеген; мұндағы сандар шартты, тек мысал үшін берілген.",
  ru: "Числа подписчиков страниц Туркестанской области в тексте исследования не приведены; здесь они условные и служат только для примера.",
  en: "The study's text does not give the followers of Turkistan's pages; the numbers here are illustrative.",
};
