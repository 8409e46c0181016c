/** What a person can choose beside a question or an option; no code begins with a colon. */
export const choices = {
  leftOut: ":left-out",
  waits: ":waits",
  newQuestion: ":new-question",
  newOption: ":new-option",
  noOption: ":no-option",
  noAnswer: ":no-answer",
} as const;
