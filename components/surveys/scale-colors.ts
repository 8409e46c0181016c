/** Colours of the answers of a grid, from the lowest to the highest: two hues that meet in the middle. */
const steps = 7;
const few: Readonly<Record<number, readonly number[]>> = {
  1: [7],
  2: [2, 6],
  3: [2, 4, 6],
  4: [1, 3, 5, 7],
  5: [1, 2, 4, 6, 7],
  6: [1, 2, 3, 5, 6, 7],
};

export interface ScaleColor {
  readonly color: string;
  /** What is read on top of it. */
  readonly ink: string;
}

/** One for each of so many answers; more than seven share neighbouring colours. */
export function scaleColors(answers: number): ScaleColor[] {
  return Array.from({ length: answers }, (_, place) => {
    const step = few[answers]?.[place] ?? Math.round(1 + (place * (steps - 1)) / Math.max(1, answers - 1));
    const isEnd = step === 1 || step === steps;
    return { color: `var(--scale-${step})`, ink: isEnd ? "var(--accent-ink)" : "var(--ink)" };
  });
}
