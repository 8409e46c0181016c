/**
 * How many of the 105 gave each answer. What the paper prints is kept as printed; the answers that it leaves out fill
 * the base that its percentages admit (`printed-survey-figures.ts`), and where no base fits, they are an assumption.
 */
export const demoAnswerCounts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  age: { under_25: 5, "25_35": 34, "35_50": 57, over_50: 8 },
  source: { pages: 46, portals: 26, websites: 22, media: 8, other: 3 },
  updated: { often: 46, rarely: 51, monthly: 2, never: 2 },
  should_update: { daily: 60, weekly: 23, monthly: 3, no_matter: 15 },
  rating: { "2": 10, "3": 37, "4": 35, "5": 19 },
  effective: { yes: 79, no: 14, dont_know: 11 },
  wrote: { no: 42, only_read: 29, yes: 29, not_sure: 3 },
  got_answer: { none: 27, not_expected: 21, yes: 23, not_written: 27 },
  must_answer: { must: 68, impossible: 23, dont_know: 8 },
  publish_at_once: { yes: 83, not_obliged: 10, dont_know: 11 },
};

/**
 * Answers from the pleased to the displeased, so that the answers of one person go together as those of people do.
 * Questions that are not here are dealt out at random.
 */
export const fromPleasedToDispleased: Readonly<Record<string, readonly string[]>> = {
  updated: ["often", "monthly", "rarely", "never"],
  rating: ["5", "4", "3", "2"],
  effective: ["yes", "dont_know", "no"],
  got_answer: ["yes", "not_written", "not_expected", "none"],
};
