/** The disagreements in words. Numbers are those of the paper or follow from them; the tests compute them again. */
import type { Localized } from "../model.ts";
import type { DisagreementId } from "./disagreement-ids.ts";

interface Wording {
  readonly title: Localized;
  readonly explanation: Localized;
}

export const disagreementTexts: Readonly<Record<DisagreementId, Wording>> = {
  wkoFacebookMeanLikes: {
    title: {
      kk: "БҚО, Facebook: орташа лайк саны 4 пе, 30 ба?",
      ru: "ЗКО, Facebook: в среднем 4 лайка или 30?",
      en: "West Kazakhstan, Facebook: a mean of 4 likes or 30?",
    },
    explanation: {
      kk: "1-кестеде Facebook парақшасындағы орташа лайк саны 4 деп берілген, ал мәтінде дәл сол көрсеткіш 30 деп жазылған. Екі мән бір-бірінен жеті еседен астам өзгеше, мұны дөңгелектеумен түсіндіруге болмайды.",
      ru: "В таблице 1 среднее число лайков на странице в Facebook равно 4, а в тексте тот же показатель назван равным 30. Значения расходятся более чем в семь раз, и округлением этого не объяснить.",
      en: "Table 1 gives a mean of 4 likes for the Facebook page; the text gives 30 for the same quantity. The two differ more than sevenfold, which rounding cannot explain.",
    },
  },
  wkoInstagramMeanLikes: {
    title: {
      kk: "БҚО, Instagram: орташа лайк саны 55 пе, 40 па?",
      ru: "ЗКО, Instagram: в среднем 55 лайков или 40?",
      en: "West Kazakhstan, Instagram: a mean of 55 likes or 40?",
    },
    explanation: {
      kk: "1-кестеде — 55, мәтінде — 40.",
      ru: "В таблице 1 — 55, в тексте — 40.",
      en: "Table 1 says 55, the text says 40.",
    },
  },
  wkoInstagramMaxLikes: {
    title: {
      kk: "БҚО, Instagram: максималды лайк саны 322 ме, 250 ме?",
      ru: "ЗКО, Instagram: максимум лайков 322 или 250?",
      en: "West Kazakhstan, Instagram: a maximum of 322 likes or 250?",
    },
    explanation: {
      kk: "Максималды лайк саны кестеде 322, мәтінде 250. Facebook бойынша екі жерде де 150.",
      ru: "Максимум лайков в таблице — 322, в тексте — 250. Для Facebook в обоих местах стоит 150.",
      en: "The maximum is 322 in the table and 250 in the text. For Facebook both places say 150.",
    },
  },
  wkoFacebookMaxComments: {
    title: {
      kk: "БҚО, Facebook: максималды пікір саны 20 ма, 25 пе?",
      ru: "ЗКО, Facebook: максимум комментариев 20 или 25?",
      en: "West Kazakhstan, Facebook: a maximum of 20 comments or 25?",
    },
    explanation: {
      kk: "Мәтінде екі желінің көрсеткіші бірдей, максималды пікір саны 25 делінген. Кестеде бұл мән тек Instagram желісіне тиесілі, Facebook бойынша 20 көрсетілген.",
      ru: "По тексту, показатели обеих сетей одинаковы, а максимум — 25 комментариев. В таблице 25 относится только к Instagram, для Facebook указано 20.",
      en: "The text says that both networks are alike, with a maximum of 25 comments. In the table 25 belongs to Instagram alone; Facebook has 20.",
    },
  },
  platformRanking: {
    title: {
      kk: "БҚО: жазылушылар санына шаққанда қай желі белсендірек?",
      ru: "ЗКО: какая сеть активнее в пересчёте на подписчиков?",
      en: "West Kazakhstan: which network is livelier per follower?",
    },
    explanation: {
      kk: "Мың жазылушыға шаққандағы орташа лайк саны (P3) кесте бойынша Instagram желісінде 0,84, Facebook желісінде 0,53. Мәтіндегі сандар бойынша керісінше: 0,61 және 3,95. Яғни қорытынды қай санды алғанымызға байланысты өзгереді.",
      ru: "Среднее число лайков на публикацию в расчёте на тысячу подписчиков (P3) по таблице составляет 0,84 в Instagram и 0,53 в Facebook, а по тексту — 0,61 и 3,95. Порядок сетей зависит от того, какие числа взять.",
      en: "Mean likes per post per thousand followers (P3) come to 0.84 on Instagram and 0.53 on Facebook by the table, but to 0.61 and 3.95 by the text. The ranking of the networks depends on which numbers one takes.",
    },
  },
  meanCommentsRange: {
    title: {
      kk: "БҚО: орташа пікір саны 2–3 пе, 3–4 пе?",
      ru: "ЗКО: в среднем 2–3 комментария или 3–4?",
      en: "West Kazakhstan: 2–3 comments on average, or 3–4?",
    },
    explanation: {
      kk: "Аңдатпада және нәтижелерде екі өңірде де орта есеппен 3–4 пікір жазылады делінген. 1-кестеде Батыс Қазақстан облысы бойынша 2–3 тұр. Орташа мәндер аралық түрінде берілгендіктен, оларды дәл тексеру мүмкін емес.",
      ru: "В аннотации и в результатах сказано, что в обоих регионах в среднем 3–4 комментария. В таблице 1 для Западно-Казахстанской области стоит 2–3. Средние даны интервалами, поэтому точно проверить их нельзя.",
      en: "The abstract and the results say 3–4 comments on average in both regions; Table 1 says 2–3 for West Kazakhstan. The means are printed as ranges, so none of them can be checked exactly.",
    },
  },
  postsPerMonth: {
    title: {
      kk: "БҚО: айына 84 жарияланым ба, 91 ме?",
      ru: "ЗКО: 84 публикации в месяц или 91?",
      en: "West Kazakhstan: 84 posts a month or 91?",
    },
    explanation: {
      kk: "84 — аптасына 21 жарияланымды төртке көбейткенде шығатын сан. Жылына 1095 жарияланым айына орта есеппен 91,25 жарияланымға тең.",
      ru: "84 — это 21 публикация в неделю, умноженная на четыре. А 1095 публикаций в год дают в среднем 91,25 в месяц.",
      en: "84 is 21 posts a week times four. 1,095 posts a year, however, are 91.25 a month on average.",
    },
  },
  extrapolatedPosts: {
    title: {
      kk: "2190 және 1095: саналған ба, есептеп шығарылған ба?",
      ru: "2190 и 1095: подсчитано или рассчитано?",
      en: "2,190 and 1,095: counted or scaled up?",
    },
    explanation: {
      kk: "Екі сан да күндік орташа мәннің 365-ке көбейтіндісіне дәл тең: 6 × 365 = 2190, 3 × 365 = 1095. Сірә, жарияланымдар жыл бойы саналмай, күндік орташа мәннен есептелген.",
      ru: "Оба числа в точности равны среднему за день, умноженному на 365: 6 × 365 = 2190 и 3 × 365 = 1095. По-видимому, публикации за год не подсчитаны, а рассчитаны по среднему за день.",
      en: "Both equal a daily mean times 365 exactly: 6 × 365 = 2,190 and 3 × 365 = 1,095. The posts of the year were apparently scaled up from a daily mean, not counted.",
    },
  },
  turkistanTotalPosts: {
    title: {
      kk: "Түркістан: парақшада 120\u00a0000 жарияланым бар ма?",
      ru: "Туркестан: 120\u00a0000 публикаций на странице?",
      en: "Turkistan: 120,000 posts on the page?",
    },
    explanation: {
      kk: "2015 жылдан бері 120\u00a0000 жарияланым жинау үшін күніне кемінде 38,7 жарияланым керек. Жылына 2190 жарияланым болса, оған 54,8 жыл кетер еді. Бұл баспа қатесі болуы мүмкін, бірақ расталған жоқ.",
      ru: "Чтобы с 2015 года набралось 120\u00a0000 публикаций, нужно не менее 38,7 в день. При 2190 в год на это ушло бы 54,8 года. Возможно, это опечатка, но подтверждения нет.",
      en: "120,000 posts since 2015 need at least 38.7 a day; at 2,190 a year they would take 54.8 years. It may be a misprint; that is not confirmed.",
    },
  },
  moreActiveOnInstagram: {
    title: {
      kk: "Түркістан: Instagram шынымен белсендірек пе?",
      ru: "Туркестан: в Instagram действительно активнее?",
      en: "Turkistan: is Instagram really livelier?",
    },
    explanation: {
      kk: "Мәтінде халық Instagram желісінде белсендірек делінген. Лайктар мұны растайды, бірақ ең көп пікір Facebook желісінде жазылған: 118, ал Instagram желісінде — 90.",
      ru: "По тексту, население активнее в Instagram. Лайки это подтверждают, но больше всего комментариев собрано в Facebook: 118 против 90 в Instagram.",
      en: "The text finds people more active on Instagram. Likes agree, but the largest number of comments is on Facebook: 118 against 90 on Instagram.",
    },
  },
  thirteenMonths: {
    title: {
      kk: "Зерттеу кезеңі: бір жыл ма, он үш ай ма?",
      ru: "Период исследования: год или тринадцать месяцев?",
      en: "The period: one year or thirteen months?",
    },
    explanation: {
      kk: "2022 жылғы маусым мен 2023 жылғы маусым аралығы «1 жыл» деп аталған. Екі айды да қоса санағанда он үш ай болады. Ал парақшалардағы жалпы жарияланым саны 2023 жылғы шілдеге берілген.",
      ru: "Промежуток с июня 2022 года по июнь 2023 года назван одним годом. Вместе с обоими крайними месяцами это тринадцать месяцев. При этом общее число публикаций приведено на июль 2023 года.",
      en: "June 2022 to June 2023 is called one year; with both months included it is thirteen months. The totals of posts are those of July 2023.",
    },
  },
  repliesWithoutBase: {
    title: {
      kk: "«Жауап бермеген»: неше пікірден?",
      ru: "«Не отвечали»: из скольких комментариев?",
      en: "“Did not reply”: out of how many comments?",
    },
    explanation: {
      kk: "Екі әкімдік те пікірлерге жауап бермеген делінген, бірақ қанша пікір қаралғаны көрсетілмеген. Сауалнамада 23 адам жауап алғанын айтқан; ол кез келген мемлекеттік органға және кез келген уақытқа қатысты, сондықтан қайшылық емес.",
      ru: "Сказано, что оба акимата не отвечали на комментарии, но не указано, сколько комментариев просмотрено. В опросе 23 человека сообщили, что получали ответ; вопрос касался любого государственного органа и любого времени, поэтому противоречия здесь нет.",
      en: "Both akimats are said not to have replied, without the number of comments examined. In the survey 23 people report an answer; they were asked about any government body at any time, so this is no contradiction.",
    },
  },
  turkistanFollowers: {
    title: {
      kk: "Түркістан: жазылушылар саны мәтінде жоқ",
      ru: "Туркестан: числа подписчиков в тексте нет",
      en: "Turkistan: the followers are not in the text",
    },
    explanation: {
      kk: "Түркістан облысы парақшаларының жазылушылары тек 1-суретте көрсетілген, мәтінде саны жоқ. Сондықтан бұл өңір бойынша жазылушыға шаққандағы көрсеткіштерді зерттеу деректерінен есептеу мүмкін емес.",
      ru: "Подписчики страниц Туркестанской области показаны только на рисунке 1, в тексте чисел нет. Поэтому показатели на одного подписчика для этого региона по данным исследования не вычислить.",
      en: "The followers of Turkistan's pages appear only in Figure 1, an image; the text has no numbers. Metrics per follower can therefore not be computed for this region from the study.",
    },
  },
};
