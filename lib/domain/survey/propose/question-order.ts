/** Where in a questionnaire a question is to be looked for, given those that are found already. */

/** A question of the file and one of the codebook, by their indices. */
export interface Pair {
  readonly draft: number;
  readonly question: number;
}

/** The stretch between two pairs that are found, both ends left out. */
export interface Stretch {
  readonly after: Pair;
  readonly before: Pair;
  /** Whether as many questions stand in it on both sides, so that places tell. */
  readonly isEven: boolean;
}

/** The longest run of pairs that ascend on both sides; those that were moved elsewhere are no guide to the others. */
export function ascendingPairs(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a.draft - b.draft);
  const lengths: number[] = [];
  const previous: number[] = [];
  let end = -1;
  sorted.forEach((pair, at) => {
    lengths[at] = 1;
    previous[at] = -1;
    for (let before = 0; before < at; before += 1) {
      const isBelow = (sorted[before]?.question ?? 0) < pair.question;
      if (!isBelow || (lengths[before] ?? 0) + 1 <= (lengths[at] ?? 0)) continue;
      lengths[at] = (lengths[before] ?? 0) + 1;
      previous[at] = before;
    }
    if (end < 0 || (lengths[at] ?? 0) > (lengths[end] ?? 0)) end = at;
  });
  const run: Pair[] = [];
  for (let at = end; at >= 0; at = previous[at] ?? -1) {
    const pair = sorted[at];
    if (pair !== undefined) run.unshift(pair);
  }
  return run;
}

/** Finds the stretch of each place of the file. */
export function stretchesOf(found: readonly Pair[], drafts: number, questions: number): (draft: number) => Stretch {
  const ends = [{ draft: -1, question: -1 }, ...ascendingPairs(found), { draft: drafts, question: questions }];
  return (draft) => {
    const at = ends.findIndex((pair) => pair.draft > draft);
    const before = ends[at] ?? { draft: drafts, question: questions };
    const after = ends[at - 1] ?? { draft: -1, question: -1 };
    return { after, before, isEven: before.draft - after.draft === before.question - after.question };
  };
}

/** How far a question stands from where the stretch of a place of the file would have it; infinite outside of it. */
export function offsetIn({ after, before }: Stretch, { draft, question }: Pair): number {
  if (question <= after.question || question >= before.question) return Number.POSITIVE_INFINITY;
  const share = (draft - after.draft) / (before.draft - after.draft);
  return Math.abs(after.question + share * (before.question - after.question) - question);
}

/** Least likeness, and lead over the second best on both sides, that make a pair a landmark. */
const landmark = 0.5;
const lead = 0.12;

/**
 * Pairs whose texts are more alike than those of any other pair with either of them, wherever they stand.
 * @param likeness of a draft and a question, by their places in these lists
 */
export function landmarksOf(drafts: number, questions: number, likeness: (draft: number, question: number) => number) {
  const rows = Array.from({ length: drafts }, (_, draft) =>
    Float64Array.from({ length: questions }, (__, question) => likeness(draft, question)),
  );
  const bestOf = (values: Iterable<number>): { at: number; value: number; second: number } => {
    const best = { at: -1, value: 0, second: 0 };
    let at = 0;
    for (const value of values) {
      if (value > best.value) Object.assign(best, { at, value, second: best.value });
      else if (value > best.second) best.second = value;
      at += 1;
    }
    return best;
  };
  const columns = Array.from({ length: questions }, (_, question) => bestOf(rows.map((row) => row[question] ?? 0)));
  return rows.flatMap((row, draft): (Pair & { readonly likeness: number })[] => {
    const best = bestOf(row);
    const back = columns[best.at];
    if (back?.at !== draft || best.value < landmark) return [];
    return best.value - Math.max(best.second, back.second) >= lead
      ? [{ draft, question: best.at, likeness: best.value }]
      : [];
  });
}
