/** What a person can say of a comment that waits for an answer. */
export const markKinds = ["no_answer_needed", "answered_elsewhere"] as const;
export type MarkKind = (typeof markKinds)[number];
