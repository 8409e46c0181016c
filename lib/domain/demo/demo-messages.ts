/** What an akimat says on each day of the demo, before it goes out on two networks. */
import type { LocalDate } from "../model.ts";
import { addDays, weekdayOf } from "../period.ts";
import { composeText, type DemoLanguage } from "./compose-text.ts";
import { type DemoOrganization, demoPeriod } from "./demo-accounts.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";
import { datedTexts } from "./texts/dated-texts.ts";
import { economyTexts } from "./texts/economy-texts.ts";
import { infrastructureTexts } from "./texts/infrastructure-texts.ts";
import { officeTexts } from "./texts/office-texts.ts";
import { type DemoPlaces, turkistanPlaces, westKazakhstanPlaces } from "./texts/place-names.ts";
import { safetyTexts } from "./texts/safety-texts.ts";
import { societyTexts } from "./texts/society-texts.ts";
import type { DemoTopic, TextTemplate } from "./texts/text-template.ts";

export interface DemoMessage {
  readonly date: LocalDate;
  /** Second of the local day. */
  readonly second: number;
  readonly topic: DemoTopic;
  readonly text: string;
  readonly hasVideo: boolean;
  /** How much the message appeals to readers of either network, standard normal. */
  readonly appeal: number;
  /** Which maximum of Table 1 it carries on both networks. */
  readonly peak: "likes" | "comments" | null;
}

/** The message bodies that any day may draw from. */
export const everydayTexts: readonly TextTemplate[] = [
  ...officeTexts,
  ...infrastructureTexts,
  ...societyTexts,
  ...economyTexts,
  ...safetyTexts,
];

interface Newsroom {
  readonly places: DemoPlaces;
  readonly languages: Readonly<Record<DemoLanguage, number>>;
  /** Minutes of the local day around which posts go out. */
  readonly workdaySlots: readonly number[];
  readonly weekendSlots: readonly number[];
  readonly jitterMinutes: number;
}

const newsrooms: Readonly<Record<DemoOrganization["key"], Newsroom>> = {
  turkistan: {
    places: turkistanPlaces,
    languages: { kk: 0.68, ru: 0.2, both: 0.12 },
    workdaySlots: [545, 640, 735, 865, 980, 1105],
    weekendSlots: [625, 725, 835, 955, 1075, 1190],
    jitterMinutes: 38,
  },
  westKazakhstan: {
    places: westKazakhstanPlaces,
    languages: { kk: 0.55, ru: 0.3, both: 0.15 },
    workdaySlots: [595, 790, 1010],
    weekendSlots: [680, 880, 1125],
    jitterMinutes: 70,
  },
};

/** The study finds most posts to be about the akim's meetings, briefings, trips and inspections. */
const topicShares: Partial<Record<DemoTopic, number>> = {
  meeting: 3,
  briefing: 2,
  trip: 3,
  inspection: 2,
  weather: 0.6,
  emergency: 0.6,
};

function drawLanguage(newsroom: Newsroom, random: SeededRandom): DemoLanguage {
  const languages = ["kk", "ru", "both"] as const;
  return languages[random.weightedIndex(languages.map((language) => newsroom.languages[language]))] ?? "kk";
}

function suitableTexts(date: LocalDate, region: string): readonly TextTemplate[] {
  const month = Number(date.slice(5, 7));
  return everydayTexts.filter(
    (text) => (text.region ?? region) === region && (text.months === undefined || text.months.includes(month)),
  );
}

/** Minutes at which posts go out on a day, of which the first are those of dated messages. */
function drawMinutes(newsroom: Newsroom, date: LocalDate, fixed: readonly number[], random: SeededRandom): number[] {
  const left = [...(weekdayOf(date) >= 5 ? newsroom.weekendSlots : newsroom.workdaySlots)];
  for (const minute of fixed) {
    const distances = left.map((slot) => Math.abs(slot - minute));
    left.splice(distances.indexOf(Math.min(...distances)), 1);
  }
  return [...fixed, ...left.map((slot) => slot + random.integer(-newsroom.jitterMinutes, newsroom.jitterMinutes))];
}

/**
 * All messages of an organization in the order of time, `postsPerDay` on each local day.
 * No two have the same text.
 */
export function createDemoMessages(organization: DemoOrganization, postsPerDay: number): DemoMessage[] {
  const newsroom = newsrooms[organization.key];
  const random = createSeededRandom(`messages ${organization.key}`);
  const written = new Set<string>();
  const messages: DemoMessage[] = [];

  const write = (date: LocalDate, fixedText: TextTemplate | undefined): { text: string; topic: DemoTopic } => {
    const texts = suitableTexts(date, organization.region);
    const shares = texts.map((text) => topicShares[text.topic] ?? 1);
    for (;;) {
      const template = fixedText ?? (texts[random.weightedIndex(shares)] as TextTemplate);
      const language = fixedText ? "both" : drawLanguage(newsroom, random);
      const text = composeText(template, language, date, newsroom.places, random);
      if (written.has(text)) continue;
      written.add(text);
      return { text, topic: template.topic };
    }
  };

  for (let day = 0; day < demoPeriod.days; day += 1) {
    const date = addDays(demoPeriod.fromDate, day);
    const dated = datedTexts.filter(
      (text) => text.date === date && (text.region ?? organization.region) === organization.region,
    );
    const minutes = drawMinutes(
      newsroom,
      date,
      dated.map((text) => text.minute),
      random,
    ).slice(0, postsPerDay);
    const ofDay = minutes.map(
      (minute, index): DemoMessage => ({
        date,
        second: minute * 60 + random.integer(0, 59),
        ...write(date, dated[index]),
        hasVideo: random.uniform() < 0.19,
        appeal: random.normal(),
        peak: dated[index]?.peak ?? null,
      }),
    );
    messages.push(...ofDay.sort((one, other) => one.second - other.second));
  }
  return messages;
}
