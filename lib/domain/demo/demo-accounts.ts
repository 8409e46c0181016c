/** The two organizations and four accounts of the demo. The handles are made up and belong to nobody we know of. */
import type { LocalDate, Localized, Platform, RegionCode, TimeZone } from "../model.ts";

export interface DemoOrganization {
  readonly key: "turkistan" | "westKazakhstan";
  readonly region: RegionCode;
  readonly names: Localized;
}

/** What the computed Table 1 of an account comes to, as the study prints it. */
export interface DemoTargets {
  readonly meanLikes: number;
  readonly maxLikes: number;
  /** A mean within the printed range, of our choice; the study prints ranges only. */
  readonly meanComments: number;
  readonly maxComments: number;
}

export interface DemoAccount {
  readonly organization: DemoOrganization["key"];
  readonly platform: Platform;
  readonly handle: string;
  readonly names: Localized;
  readonly timeZone: TimeZone;
  /** The study gives a year or a month; the first day of it stands here. */
  readonly openedDate: LocalDate;
  readonly openedPrecision: "year" | "month";
  readonly postsPerDay: number;
  readonly targets: DemoTargets;
  /** Followers at the end of the period. */
  readonly followers: number;
  /** Whether the study's text does not give the followers, so that these are ours. */
  readonly followersIllustrative: boolean;
}

/** First and last local day of the demo: one year of 365 days. */
export const demoPeriod = { fromDate: "2022-06-01", toDate: "2023-05-31", days: 365 } as const;

export const demoOrganizations: readonly DemoOrganization[] = [
  {
    key: "turkistan",
    region: "KZ-61",
    names: {
      kk: "Түркістан облысының әкімдігі (қалпына келтірілген деректер)",
      ru: "Акимат Туркестанской области (реконструкция)",
      en: "Akimat of Turkistan Region (reconstruction)",
    },
  },
  {
    key: "westKazakhstan",
    region: "KZ-27",
    names: {
      kk: "Батыс Қазақстан облысының әкімдігі (қалпына келтірілген деректер)",
      ru: "Акимат Западно-Казахстанской области (реконструкция)",
      en: "Akimat of West Kazakhstan Region (reconstruction)",
    },
  },
];

const turkistan = {
  organization: "turkistan",
  names: {
    kk: "Түркістан облысының әкімдігі (демо)",
    ru: "Акимат Туркестанской области (демо)",
    en: "Akimat of Turkistan Region (demo)",
  },
  timeZone: "Asia/Almaty",
  openedDate: "2015-01-01",
  openedPrecision: "year",
  postsPerDay: 6,
  followersIllustrative: true,
} as const;

const westKazakhstan = {
  organization: "westKazakhstan",
  names: {
    kk: "Батыс Қазақстан облысының әкімдігі (демо)",
    ru: "Акимат Западно-Казахстанской области (демо)",
    en: "Akimat of West Kazakhstan Region (demo)",
  },
  timeZone: "Asia/Oral",
  openedPrecision: "month",
  postsPerDay: 3,
  followersIllustrative: false,
} as const;

export const demoAccounts: readonly DemoAccount[] = [
  {
    ...turkistan,
    platform: "facebook",
    handle: "turkistan_akimat_demo",
    targets: { meanLikes: 35, maxLikes: 256, meanComments: 3.4, maxComments: 118 },
    followers: 21_400,
  },
  {
    ...turkistan,
    platform: "instagram",
    handle: "turkistan_akimat_demo",
    targets: { meanLikes: 60, maxLikes: 1636, meanComments: 3.6, maxComments: 90 },
    followers: 98_300,
  },
  {
    ...westKazakhstan,
    platform: "facebook",
    handle: "bqo_akimat_demo",
    openedDate: "2015-06-01",
    targets: { meanLikes: 4, maxLikes: 150, meanComments: 2.4, maxComments: 20 },
    followers: 7600,
  },
  {
    ...westKazakhstan,
    platform: "instagram",
    handle: "bqo_akimat_demo",
    openedDate: "2014-01-01",
    targets: { meanLikes: 55, maxLikes: 322, meanComments: 2.6, maxComments: 25 },
    followers: 65_600,
  },
];
