/**
 * Which bases printed pairs of n and % admit (the idea of the GRIM test). All comparisons are of whole numbers:
 * a percentage is taken as digits of its last printed decimal.
 */

/** A printed row: `pct` as printed, with so many decimals. */
export interface PublishedItem {
  readonly question: string;
  readonly item: string;
  readonly n: number;
  readonly pct: number;
  readonly decimals: number;
}

/** `truncated`: only cutting off the decimals gives the percentage; `impossible`: no base gives it either way. */
export const auditVerdicts = ["consistent", "truncated", "impossible", "n_exceeds_sample"] as const;
export type AuditVerdict = (typeof auditVerdicts)[number];

/** Bases ascending. */
export interface AuditedItem {
  readonly question: string;
  readonly item: string;
  readonly verdict: AuditVerdict;
  /** Bases that give the percentage when rounded (a half may go either way). */
  readonly roundingBases: readonly number[];
  readonly truncationBases: readonly number[];
  /** Bases from which n could have been computed back, given the percentage. */
  readonly percentFirstBases: readonly number[];
}

export interface AuditedQuestion {
  readonly question: string;
  readonly sumN: number;
  readonly sumPct: number;
  readonly items: number;
  /** The greatest number of items that one base satisfies, and the bases that do. */
  readonly bestItems: number;
  readonly bestBases: readonly number[];
  readonly allConsistentBases: readonly number[];
  readonly allPercentFirstBases: readonly number[];
}

export interface PublishedPercentAudit {
  readonly items: readonly AuditedItem[];
  readonly questions: readonly AuditedQuestion[];
}

/** Most people for whom every base is tried. */
export const auditSampleLimit = 100_000;

/**
 * Audits printed figures against every base from the item's n up to the size of the sample.
 * @throws RangeError for an n, a percentage or decimals that are none, or a sample beyond `auditSampleLimit`
 */
export function publishedPercentAudit({
  items,
  sampleSize,
}: {
  items: readonly PublishedItem[];
  sampleSize: number;
}): PublishedPercentAudit {
  if (!(Number.isInteger(sampleSize) && sampleSize > 0 && sampleSize <= auditSampleLimit))
    throw new RangeError(`sampleSize = ${sampleSize}`);
  const audited = items.map((item) => ({ printed: item, ...auditItem(item, sampleSize) }));
  const names = [...new Set(items.map(({ question }) => question))];
  return {
    items: audited.map(({ printed: _, ...item }) => item),
    questions: names.map((name) =>
      auditQuestion(
        name,
        audited.filter(({ question }) => question === name),
        sampleSize,
      ),
    ),
  };
}

function auditItem({ question, item, n, pct, decimals }: PublishedItem, sampleSize: number): AuditedItem {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`n = ${n}`);
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6)) throw new RangeError(`decimals = ${decimals}`);
  if (!(pct >= 0 && pct <= 1000)) throw new RangeError(`pct = ${pct}`);
  const unit = 10 ** decimals;
  const digits = Math.round(pct * unit);
  const whole = 100 * unit * n;
  const roundingBases: number[] = [];
  const truncationBases: number[] = [];
  const percentFirstBases: number[] = [];
  for (let base = Math.max(n, 1); base <= sampleSize; base += 1) {
    const difference = whole - digits * base;
    if (2 * Math.abs(difference) <= base) roundingBases.push(base);
    if (difference >= 0 && difference < base) truncationBases.push(base);
    if (Math.abs(difference) <= 50 * unit) percentFirstBases.push(base);
  }
  let verdict: AuditVerdict = "impossible";
  if (n > sampleSize) verdict = "n_exceeds_sample";
  else if (roundingBases.length > 0) verdict = "consistent";
  else if (truncationBases.length > 0) verdict = "truncated";
  return { question, item, verdict, roundingBases, truncationBases, percentFirstBases };
}

function auditQuestion(
  question: string,
  items: readonly (AuditedItem & { readonly printed: PublishedItem })[],
  sampleSize: number,
): AuditedQuestion {
  const accepted = new Map<number, number>();
  for (const { roundingBases } of items)
    for (const base of roundingBases) accepted.set(base, (accepted.get(base) ?? 0) + 1);
  // A question has one base, and no item can hold more people than that.
  const least = items.reduce((most, { printed }) => Math.max(most, printed.n), 1);
  const candidates = [...accepted].filter(([base]) => base >= least && base <= sampleSize).sort(([a], [b]) => a - b);
  const bestItems = candidates.reduce((most, [, count]) => Math.max(most, count), 0);
  const inAll = (bases: (item: AuditedItem) => readonly number[]): number[] => {
    const [first, ...others] = items.map((item) => new Set(bases(item)));
    return [...(first ?? [])].filter((base) => base >= least && others.every((other) => other.has(base)));
  };
  return {
    question,
    sumN: items.reduce((total, { printed }) => total + printed.n, 0),
    sumPct: items.reduce((total, { printed }) => total + printed.pct, 0),
    items: items.length,
    bestItems,
    bestBases: candidates.filter(([, count]) => count === bestItems).map(([base]) => base),
    allConsistentBases: inAll((item) => item.roundingBases),
    allPercentFirstBases: inAll((item) => item.percentFirstBases),
  };
}
