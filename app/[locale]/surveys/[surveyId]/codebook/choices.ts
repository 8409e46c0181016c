import type { AnswerMeaning } from "#lib/domain/survey/edit-codebook.ts";

/** What a person can choose beside a question or an option; no code begins with a colon. */
export const choices = {
  leftOut: ":left-out",
  waits: ":waits",
  newQuestion: ":new-question",
  newOption: ":new-option",
  noOption: ":no-option",
  noAnswer: ":no-answer",
  takeAway: ":take-away",
} as const;

/** How the meaning of an answer stands in a list of choices. */
export function choiceOfMeaning(options: readonly string[] | null): string {
  if (options === null) return choices.noAnswer;
  return options[0] ?? choices.noOption;
}

/** What a choice means for an answer; null for what leaves it to the program. */
export function meaningOfChoice(choice: string): AnswerMeaning | null {
  if (choice === "" || choice === choices.waits) return null;
  if (choice === choices.newOption) return "newOption";
  if (choice === choices.noAnswer) return { options: null };
  return { options: choice === choices.noOption ? [] : [choice] };
}
