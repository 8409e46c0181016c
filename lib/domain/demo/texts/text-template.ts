/** What a demo text is made of. */
import type { RegionCode } from "../../model.ts";

export const demoTopics = [
  "meeting",
  "briefing",
  "trip",
  "inspection",
  "service",
  "utilities",
  "roads",
  "housing",
  "education",
  "health",
  "social",
  "culture",
  "sport",
  "agriculture",
  "business",
  "environment",
  "weather",
  "emergency",
  "holiday",
  "statement",
  "visit",
  "quote",
  "memorial",
] as const;
export type DemoTopic = (typeof demoTopics)[number];

/**
 * One message in Kazakh and in Russian. Slots in braces are filled from `place-names.ts` and with numbers; they stand
 * where no ending depends on them: district, districtIn, districtOf, village, city, cityIn, cityOf, river, riverOf,
 * tens, tens2 (multiples of ten), few (5 to 20), pct (multiples of five), km, bln, crop (decimals), mln, soon, time.
 */
export interface TextTemplate {
  readonly topic: DemoTopic;
  /** Months of the year in which the message makes sense, 1 to 12; any where absent. */
  readonly months?: readonly number[];
  /** The only region that it suits; any where absent. */
  readonly region?: RegionCode;
  readonly kk: string;
  readonly ru: string;
}
