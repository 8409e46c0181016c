/** The 105 people of the demo: each question has the study's counts, and answers of one person go together. */
import type { Locale } from "../../model.ts";
import { studyRespondents } from "../../study/printed-figures.ts";
import { type StudyQuestion, studyQuestions } from "../../study/study-survey.ts";
import { createSeededRandom } from "../seeded-random.ts";
import { demoAnswerCounts, fromPleasedToDispleased } from "./demo-answer-counts.ts";
import { demoFreeTexts } from "./demo-free-texts.ts";

/** Languages of the two forms. */
export type FormLanguage = Extract<Locale, "kk" | "ru">;

export interface DemoResponse {
  readonly language: FormLanguage;
  /** Wall clock at the sender's place, `YYYY-MM-DDTHH:MM:SS`. */
  readonly submittedAt: string;
  /** Texts of the answers in the language of the form, beside `studyQuestions`; empty where left blank. */
  readonly answers: readonly string[];
}

/** How many answered in Russian; the paper does not tell, so this is an assumption. */
const inRussian = 34;
const first = Date.UTC(2023, 4, 22, 9);
const spanMs = 19 * 86_400_000;

function instants(): string[] {
  const random = createSeededRandom("demo survey times");
  return Array.from({ length: studyRespondents }, () => first + Math.floor(random.uniform() * spanMs))
    .sort((a, b) => a - b)
    .map((ms) => {
      // People answer between seven in the morning and midnight.
      const instant = new Date(ms);
      instant.setUTCHours(7 + Math.floor((instant.getUTCHours() * 17) / 24));
      return instant.toISOString().slice(0, 19);
    })
    .sort();
}

/** Codes of one question, one a person; `mood` sorts people from the displeased to the pleased. */
function deal({ code }: StudyQuestion, mood: readonly number[]): (string | null)[] {
  const random = createSeededRandom(`demo survey ${code}`);
  const counts = demoAnswerCounts[code] ?? {};
  const order = fromPleasedToDispleased[code];
  const codes = (order ?? Object.keys(counts)).flatMap((answer) => Array<string>(counts[answer] ?? 0).fill(answer));
  const blanks = Array<null>(studyRespondents - codes.length).fill(null);
  if (order === undefined) return random.shuffle([...codes, ...blanks]);
  const silent = new Set(random.shuffle([...mood.keys()]).slice(0, blanks.length));
  const speaking = [...mood.keys()]
    .filter((person) => !silent.has(person))
    .map((person) => ({ person, pleased: (mood[person] ?? 0) + random.normal() }))
    .sort((a, b) => b.pleased - a.pleased);
  const dealt: (string | null)[] = Array<null>(studyRespondents).fill(null);
  for (const [place, { person }] of speaking.entries()) dealt[person] = codes[place] ?? null;
  return dealt;
}

function freeTextOf(random: ReturnType<typeof createSeededRandom>, language: FormLanguage): string {
  return random.uniform() < 0.45 ? random.pick(demoFreeTexts[language]) : "";
}

/** The responses in order of time; the same on every machine. */
export function generateDemoResponses(): readonly DemoResponse[] {
  const random = createSeededRandom("demo survey people");
  const mood = Array.from({ length: studyRespondents }, () => 1.2 * random.normal());
  const languages = random.shuffle<FormLanguage>([
    ...Array<FormLanguage>(inRussian).fill("ru"),
    ...Array<FormLanguage>(studyRespondents - inRussian).fill("kk"),
  ]);
  const dealt = studyQuestions.map((question) => (question.type === "text" ? [] : deal(question, mood)));
  return instants().map((submittedAt, person) => {
    const language = languages[person] ?? "kk";
    const answers = studyQuestions.map((question, place) => {
      if (question.type === "text") return freeTextOf(random, language);
      const code = dealt[place]?.[person];
      return question.options.find((option) => option.code === code)?.labels[language] ?? "";
    });
    return { language, submittedAt, answers };
  });
}
