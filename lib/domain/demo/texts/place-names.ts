/** Districts, villages, towns and rivers of the two regions, as demo texts need them. */
export interface DemoDistrict {
  readonly kk: string;
  /** Russian, prepositional: `Сайрамском районе`. */
  readonly ruIn: string;
  /** Russian, genitive: `Сайрамского района`. */
  readonly ruOf: string;
  /** Villages of the district, Kazakh and Russian names, neither inflected. */
  readonly villages: readonly (readonly [kk: string, ru: string])[];
}

export interface DemoPlaces {
  readonly city: { readonly kk: string; readonly ruIn: string; readonly ruOf: string };
  readonly river: { readonly kk: string; readonly ruOf: string };
  readonly hashtag: string;
  readonly districts: readonly DemoDistrict[];
}

function district(kk: string, ruStem: string, villages: DemoDistrict["villages"]): DemoDistrict {
  return { kk, ruIn: `${ruStem}ском районе`, ruOf: `${ruStem}ского района`, villages };
}

export const turkistanPlaces: DemoPlaces = {
  city: { kk: "Түркістан", ruIn: "Туркестане", ruOf: "Туркестана" },
  river: { kk: "Сырдария", ruOf: "Сырдарьи" },
  hashtag: "Түркістаноблысы",
  districts: [
    district("Бәйдібек", "Байдибек", [
      ["Шаян", "Шаян"],
      ["Мыңбұлақ", "Мынбулак"],
    ]),
    district("Жетісай", "Жетысай", [
      ["Асықата", "Асыката"],
      ["Қызылқұм", "Кызылкум"],
    ]),
    district("Келес", "Келес", [
      ["Абай", "Абай"],
      ["Бозай", "Бозай"],
    ]),
    district("Қазығұрт", "Казыгурт", [
      ["Қазығұрт", "Казыгурт"],
      ["Шарапхана", "Шарапхана"],
    ]),
    district("Мақтаарал", "Мактаараль", [
      ["Бірлік", "Бирлик"],
      ["Еңбекші", "Енбекши"],
    ]),
    district("Ордабасы", "Ордабасин", [
      ["Темірлан", "Темирлан"],
      ["Бадам", "Бадам"],
    ]),
    district("Отырар", "Отрар", [
      ["Шәуілдір", "Шаульдер"],
      ["Көксарай", "Коксарай"],
    ]),
    district("Сайрам", "Сайрам", [
      ["Ақсу", "Аксу"],
      ["Қарабұлақ", "Карабулак"],
      ["Манкент", "Манкент"],
    ]),
    district("Сарыағаш", "Сарыагаш", [
      ["Дарбаза", "Дарбаза"],
      ["Қапланбек", "Капланбек"],
    ]),
    district("Сауран", "Сауран", [
      ["Шорнақ", "Шорнак"],
      ["Қарашық", "Карашик"],
    ]),
    district("Созақ", "Созак", [
      ["Шолаққорған", "Шолаккорган"],
      ["Созақ", "Созак"],
    ]),
    district("Төле би", "Толебий", [
      ["Көксәйек", "Коксаек"],
      ["Қасқасу", "Каскасу"],
    ]),
    district("Түлкібас", "Тюлькубас", [
      ["Балықты", "Балыкты"],
      ["Жабағылы", "Жабагылы"],
    ]),
    district("Шардара", "Шардарин", [
      ["Қоссейіт", "Коссейит"],
      ["Достық", "Достык"],
    ]),
  ],
};

export const westKazakhstanPlaces: DemoPlaces = {
  city: { kk: "Орал", ruIn: "Уральске", ruOf: "Уральска" },
  river: { kk: "Жайық", ruOf: "Урала" },
  hashtag: "БҚО",
  districts: [
    district("Ақжайық", "Акжаик", [
      ["Чапаев", "Чапаев"],
      ["Тайпақ", "Тайпак"],
    ]),
    district("Бәйтерек", "Байтерек", [
      ["Переметный", "Переметное"],
      ["Дариян", "Дарьинское"],
    ]),
    district("Бөкейорда", "Бокейордин", [
      ["Сайқын", "Сайхин"],
      ["Мұратсай", "Муратсай"],
    ]),
    district("Бөрлі", "Бурлин", [
      ["Бөрлі", "Бурлин"],
      ["Успен", "Успеновка"],
    ]),
    district("Жаңақала", "Жангалин", [
      ["Жаңақала", "Жангала"],
      ["Пятимар", "Пятимар"],
    ]),
    district("Жәнібек", "Жанибек", [
      ["Жәнібек", "Жанибек"],
      ["Ұзынкөл", "Узунколь"],
    ]),
    district("Қазталов", "Казталов", [
      ["Қазталовка", "Казталовка"],
      ["Жалпақтал", "Жалпактал"],
    ]),
    district("Қаратөбе", "Каратобин", [
      ["Қаратөбе", "Каратобе"],
      ["Сулыкөл", "Сулуколь"],
    ]),
    district("Сырым", "Сырым", [
      ["Жымпиты", "Жымпиты"],
      ["Бұлан", "Булан"],
    ]),
    district("Тасқала", "Таскалин", [
      ["Тасқала", "Таскала"],
      ["Мереке", "Мереке"],
    ]),
    district("Теректі", "Теректин", [
      ["Федоровка", "Федоровка"],
      ["Подстепный", "Подстепное"],
    ]),
    district("Шыңғырлау", "Чингирлау", [
      ["Шыңғырлау", "Чингирлау"],
      ["Лубен", "Лубенка"],
    ]),
  ],
};
