/** A multiple choice with its three bases: people asked, people who ticked something, ticks. */

/** One option; a share is `null` where its base is 0. */
export interface MultiSelectRow {
  readonly code: string;
  readonly n: number;
  readonly shareOfAsked: number | null;
  readonly shareOfAnswered: number | null;
  readonly shareOfResponses: number | null;
}

export interface MultiSelect {
  /** Everybody, shown the question or not. */
  readonly nTotal: number;
  readonly nAsked: number;
  /** People with at least one known tick. */
  readonly nAnswered: number;
  readonly totalResponses: number;
  readonly options: readonly MultiSelectRow[];
  /** People by code that the codebook doesn't know; counted nowhere else. */
  readonly unknown: Readonly<Record<string, number>>;
}

/** What people ticked, and how many gave just this answer; `null` = not shown, `[]` = shown, nothing ticked. */
export interface TickCount {
  readonly ticks: readonly string[] | null;
  readonly n: number;
}

/** Counts answers one by one. */
export function multiSelect({
  options,
  answers,
}: {
  options: readonly string[];
  answers: readonly (readonly string[] | null)[];
}): MultiSelect {
  return multiSelectOfCounts(
    options,
    answers.map((ticks) => ({ ticks, n: 1 })),
  );
}

/** Counts distinct answers, each given by `n` people. A tick counts once, however often it is written. */
export function multiSelectOfCounts(options: readonly string[], answers: readonly TickCount[]): MultiSelect {
  const counts = new Map(options.map((code) => [code, 0]));
  const unknown = new Map<string, number>();
  let nTotal = 0;
  let nAsked = 0;
  let nAnswered = 0;
  let totalResponses = 0;
  for (const { ticks, n } of answers) {
    nTotal += n;
    if (ticks === null) continue;
    nAsked += n;
    let known = 0;
    for (const code of new Set(ticks)) {
      const count = counts.get(code);
      if (count === undefined) unknown.set(code, (unknown.get(code) ?? 0) + n);
      else {
        counts.set(code, count + n);
        known += 1;
      }
    }
    totalResponses += known * n;
    if (known > 0) nAnswered += n;
  }
  const share = (n: number, base: number): number | null => (base === 0 ? null : n / base);
  return {
    nTotal,
    nAsked,
    nAnswered,
    totalResponses,
    options: [...counts].map(([code, n]) => ({
      code,
      n,
      shareOfAsked: share(n, nAsked),
      shareOfAnswered: share(n, nAnswered),
      shareOfResponses: share(n, totalResponses),
    })),
    unknown: Object.fromEntries(unknown),
  };
}
