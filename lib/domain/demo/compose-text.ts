/** Fills the slots of a message and writes it in one language or both. */
import type { LocalDate } from "../model.ts";
import { addDays } from "../period.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { closingLines } from "./texts/closing-lines.ts";
import type { DemoPlaces } from "./texts/place-names.ts";
import type { DemoTopic, TextTemplate } from "./texts/text-template.ts";

/** Language of a post; `both` is Kazakh followed by Russian. */
export type DemoLanguage = "kk" | "ru" | "both";

const monthNames = {
  kk: [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
  ],
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
} as const;

function nameDay(date: LocalDate, language: "kk" | "ru"): string {
  return `${Number(date.slice(8))} ${monthNames[language][Number(date.slice(5, 7)) - 1]}`;
}

/** A number with one decimal, never whole, since Russian endings hang on that. */
function decimal(from: number, to: number, random: SeededRandom): string {
  return `${random.integer(from, to)},${random.integer(1, 9)}`;
}

type Slots = Readonly<Record<string, string>>;

function drawSlots(date: LocalDate, places: DemoPlaces, random: SeededRandom): { kk: Slots; ru: Slots } {
  const district = random.pick(places.districts);
  const [villageKk, villageRu] = random.pick(district.villages);
  const soonDate = addDays(date, random.integer(1, 7));
  const numbers = {
    tens: String(10 * random.integer(2, 39)),
    tens2: String(10 * random.integer(10, 90)),
    few: String(random.integer(5, 20)),
    pct: String(5 * random.integer(9, 19)),
    km: decimal(1, 34, random),
    bln: decimal(1, 9, random),
    crop: decimal(9, 31, random),
    mln: String(10 * random.integer(4, 60)),
    time: `${random.integer(9, 16)}:${random.pick(["00", "30"])}`.padStart(5, "0"),
  };
  const kk = {
    ...numbers,
    district: district.kk,
    village: villageKk,
    city: places.city.kk,
    river: places.river.kk,
    soon: nameDay(soonDate, "kk"),
  };
  const ru = {
    ...numbers,
    districtIn: district.ruIn,
    districtOf: district.ruOf,
    village: villageRu,
    cityIn: places.city.ruIn,
    cityOf: places.city.ruOf,
    riverOf: places.river.ruOf,
    soon: nameDay(soonDate, "ru"),
  };
  return { kk, ru };
}

function fill(body: string, slots: Slots): string {
  return body.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new RangeError(`no value for ${slot} in: ${body}`);
    return value;
  });
}

/** Topics that end with themselves: no press service asks for opinions under condolences. */
const solemnTopics: readonly DemoTopic[] = ["holiday", "statement", "visit", "quote", "memorial"];

/** The text of one post, with or without a closing line and hashtags. */
export function composeText(
  template: TextTemplate,
  language: DemoLanguage,
  date: LocalDate,
  places: DemoPlaces,
  random: SeededRandom,
): string {
  const slots = drawSlots(date, places, random);
  const closing = !solemnTopics.includes(template.topic) && random.uniform() < 0.45 ? random.pick(closingLines) : null;
  const parts: string[] = [];
  for (const spoken of ["kk", "ru"] as const) {
    if (language !== "both" && language !== spoken) continue;
    parts.push(fill(template[spoken], slots[spoken]) + (closing ? `\n${closing[spoken]}` : ""));
  }
  if (random.uniform() < 0.35) parts.push(`#${places.hashtag} #әкімдік`);
  return parts.join("\n\n");
}
