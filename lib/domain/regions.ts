/**
 * The closed list of Kazakhstan's 17 regions and 3 cities of republican significance, as of 2022-06-08.
 * Codes: ISO 3166-2:KZ in the numeric form of November 2022. Zones: IANA.
 */
import type { LocalDate, Localized, RegionCode, TimeZone } from "./model.ts";

export type RegionKind = "region" | "city";

/** Resident population on one day. */
export interface RegionPopulation {
  readonly count: number;
  readonly date: LocalDate;
  /** Key of `populationSources`. */
  readonly source: keyof typeof populationSources;
  /** Whether the figure was checked against a published text. */
  readonly confirmed: boolean;
}

/** Where populations come from. */
export const populationSources = {
  bns2023: {
    publisher: {
      kk: "ҚР Стратегиялық жоспарлау және реформалар агенттігінің Ұлттық статистика бюросы",
      ru: "Бюро национальной статистики Агентства по стратегическому планированию и реформам РК",
      en: "Bureau of National Statistics, Agency for Strategic Planning and Reforms of the Republic of Kazakhstan",
    },
    year: 2023,
    /** First publication; the Bureau later revised the total to 19,766,807. The twenty figures add up to it. */
    total: 19_765_004,
    republishedAt: "https://github.com/open-data-kazakhstan/city-population",
  },
} as const satisfies Record<string, { publisher: Localized; year: number; total: number; republishedAt: string }>;

export interface Region {
  readonly code: RegionCode;
  readonly kind: RegionKind;
  /** Official name. */
  readonly names: Localized;
  /** Name for axes, chips and narrow tables; unique within each language. */
  readonly shortNames: Localized;
  readonly timeZone: TimeZone;
  readonly population: RegionPopulation;
  /** Day the region was formed, where that was within the reach of social media. */
  readonly establishedDate: LocalDate | null;
  /** Region that the territory belonged to before `establishedDate`. */
  readonly formerly: RegionCode | null;
  /** Day since which the territory is today's; data of earlier days speak of another territory. */
  readonly boundariesSinceDate: LocalDate | null;
}

/** Day when the decree on Abai, Jetisu and Ulytau took effect. */
export const regionsReformDate: LocalDate = "2022-06-08";

type Names = readonly [kk: string, ru: string, en: string];
type History = Partial<Pick<Region, "establishedDate" | "formerly" | "boundariesSinceDate">>;

function defineRegion(
  code: RegionCode,
  kind: RegionKind,
  [kk, ru, en]: Names,
  [shortKk, shortRu, shortEn]: Names,
  zone: string,
  count: number,
  history: History = {},
): Region {
  return {
    code,
    kind,
    names: { kk, ru, en },
    shortNames: { kk: shortKk, ru: shortRu, en: shortEn },
    timeZone: `Asia/${zone}`,
    population: { count, date: "2023-01-01", source: "bns2023", confirmed: true },
    establishedDate: history.establishedDate ?? null,
    formerly: history.formerly ?? null,
    boundariesSinceDate: history.boundariesSinceDate ?? null,
  };
}

const split = (formerly: RegionCode): History => ({
  establishedDate: regionsReformDate,
  formerly,
  boundariesSinceDate: regionsReformDate,
});
const shrunk: History = { boundariesSinceDate: regionsReformDate };

/** All twenty, in the order of their codes. */
export const regions: readonly Region[] = [
  defineRegion(
    "KZ-10",
    "region",
    ["Абай облысы", "область Абай", "Abai Region"],
    ["Абай", "Абай", "Abai"],
    "Almaty",
    610_189,
    split("KZ-63"),
  ),
  defineRegion(
    "KZ-11",
    "region",
    ["Ақмола облысы", "Акмолинская область", "Akmola Region"],
    ["Ақмола", "Акмолинская", "Akmola"],
    "Almaty",
    787_971,
  ),
  defineRegion(
    "KZ-15",
    "region",
    ["Ақтөбе облысы", "Актюбинская область", "Aktobe Region"],
    ["Ақтөбе", "Актюбинская", "Aktobe"],
    "Aqtobe",
    928_185,
  ),
  defineRegion(
    "KZ-19",
    "region",
    ["Алматы облысы", "Алматинская область", "Almaty Region"],
    ["Алматы обл.", "Алматинская", "Almaty Region"],
    "Almaty",
    1_505_984,
    shrunk,
  ),
  defineRegion(
    "KZ-23",
    "region",
    ["Атырау облысы", "Атырауская область", "Atyrau Region"],
    ["Атырау", "Атырауская", "Atyrau"],
    "Atyrau",
    693_040,
  ),
  defineRegion(
    "KZ-27",
    "region",
    ["Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan Region"],
    ["БҚО", "ЗКО", "West Kazakhstan"],
    "Oral",
    688_091,
  ),
  defineRegion(
    "KZ-31",
    "region",
    ["Жамбыл облысы", "Жамбылская область", "Jambyl Region"],
    ["Жамбыл", "Жамбылская", "Jambyl"],
    "Almaty",
    1_217_955,
  ),
  defineRegion(
    "KZ-33",
    "region",
    ["Жетісу облысы", "область Жетісу", "Jetisu Region"],
    ["Жетісу", "Жетісу", "Jetisu"],
    "Almaty",
    698_675,
    split("KZ-19"),
  ),
  defineRegion(
    "KZ-35",
    "region",
    ["Қарағанды облысы", "Карагандинская область", "Karaganda Region"],
    ["Қарағанды", "Карагандинская", "Karaganda"],
    "Almaty",
    1_134_753,
    shrunk,
  ),
  defineRegion(
    "KZ-39",
    "region",
    ["Қостанай облысы", "Костанайская область", "Kostanay Region"],
    ["Қостанай", "Костанайская", "Kostanay"],
    "Qostanay",
    832_110,
  ),
  defineRegion(
    "KZ-43",
    "region",
    ["Қызылорда облысы", "Кызылординская область", "Kyzylorda Region"],
    ["Қызылорда", "Кызылординская", "Kyzylorda"],
    "Qyzylorda",
    833_531,
  ),
  defineRegion(
    "KZ-47",
    "region",
    ["Маңғыстау облысы", "Мангистауская область", "Mangystau Region"],
    ["Маңғыстау", "Мангистауская", "Mangystau"],
    "Aqtau",
    766_956,
  ),
  defineRegion(
    "KZ-55",
    "region",
    ["Павлодар облысы", "Павлодарская область", "Pavlodar Region"],
    ["Павлодар", "Павлодарская", "Pavlodar"],
    "Almaty",
    754_903,
  ),
  defineRegion(
    "KZ-59",
    "region",
    ["Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan Region"],
    ["СҚО", "СКО", "North Kazakhstan"],
    "Almaty",
    534_024,
  ),
  defineRegion(
    "KZ-61",
    "region",
    ["Түркістан облысы", "Туркестанская область", "Turkistan Region"],
    ["Түркістан", "Туркестанская", "Turkistan"],
    "Almaty",
    2_119_063,
  ),
  defineRegion(
    "KZ-62",
    "region",
    ["Ұлытау облысы", "область Ұлытау", "Ulytau Region"],
    ["Ұлытау", "Ұлытау", "Ulytau"],
    "Almaty",
    221_395,
    split("KZ-35"),
  ),
  defineRegion(
    "KZ-63",
    "region",
    ["Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan Region"],
    ["ШҚО", "ВКО", "East Kazakhstan"],
    "Almaty",
    730_172,
    shrunk,
  ),
  defineRegion(
    "KZ-71",
    "city",
    ["Астана қаласы", "город Астана", "Astana City"],
    ["Астана", "Астана", "Astana"],
    "Almaty",
    1_354_435,
  ),
  defineRegion(
    "KZ-75",
    "city",
    ["Алматы қаласы", "город Алматы", "Almaty City"],
    ["Алматы қ.", "Алматы", "Almaty City"],
    "Almaty",
    2_161_695,
  ),
  defineRegion(
    "KZ-79",
    "city",
    ["Шымкент қаласы", "город Шымкент", "Shymkent City"],
    ["Шымкент", "Шымкент", "Shymkent"],
    "Almaty",
    1_191_877,
  ),
];

const regionsByCode: ReadonlyMap<RegionCode, Region> = new Map(regions.map((region) => [region.code, region]));

/** The region of an ISO 3166-2 code such as `KZ-61`, or `null` where there is none. */
export function findRegion(code: RegionCode): Region | null {
  return regionsByCode.get(code) ?? null;
}
