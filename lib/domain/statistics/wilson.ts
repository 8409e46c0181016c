/** Intervals for a share x of n. */
import { betaQuantile } from "./beta.ts";
import type { Interval } from "./interval.ts";
import { normalUpperQuantile } from "./normal.ts";

/** A share with three intervals, limits 0 to 1; all `null` where n is 0. */
export interface ShareIntervals {
  readonly p: number | null;
  /** Wilson's score interval, the one shown by default. */
  readonly wilson: Interval | null;
  /** With continuity correction (Newcombe 1998, method 4). */
  readonly wilsonCc: Interval | null;
  /** Exact, conservative (Clopper & Pearson 1934). */
  readonly clopperPearson: Interval | null;
  readonly reason?: "empty";
}

/**
 * Confidence intervals for a share.
 * @param x how many, 0 to n
 * @param n of how many; 0 leaves everything undefined with reason `empty`
 * @param conf confidence, such as 0.95
 * @throws RangeError where x is not in 0 to n or conf not between 0 and 1
 */
export function wilson({ x, n, conf }: { x: number; n: number; conf: number }): ShareIntervals {
  if (!(x >= 0 && x <= n)) throw new RangeError(`x = ${x} of n = ${n}`);
  if (!(conf > 0 && conf < 1)) throw new RangeError(`conf = ${conf}`);
  if (n === 0) return { p: null, wilson: null, wilsonCc: null, clopperPearson: null, reason: "empty" };
  const z = normalUpperQuantile((1 - conf) / 2);
  return {
    p: x / n,
    wilson: scoreInterval(x, n, z),
    wilsonCc: correctedInterval(x, n, z),
    clopperPearson: exactInterval(x, n, conf),
  };
}

/**
 * Wilson's interval alone, for a share p of n where n need not be whole: an effective sample size, a weighted share.
 * @returns `null` where n is 0
 * @throws RangeError where p is not in 0 to 1, n negative or conf not between 0 and 1
 */
export function wilsonOfShare(p: number, n: number, conf: number): Interval | null {
  if (!(p >= 0 && p <= 1 && n >= 0 && conf > 0 && conf < 1)) throw new RangeError(`p = ${p}, n = ${n}, conf = ${conf}`);
  return n === 0 ? null : scoreInterval(p === 1 ? n : p * n, n, normalUpperQuantile((1 - conf) / 2));
}

function scoreInterval(x: number, n: number, z: number): Interval {
  const p = x / n;
  const spread = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
  const middle = 2 * n * p + z * z;
  const width = 2 * (n + z * z);
  return [x === 0 ? 0 : (middle - spread) / width, x === n ? 1 : (middle + spread) / width];
}

function correctedInterval(x: number, n: number, z: number): Interval {
  const p = x / n;
  const q = 1 - p;
  const middle = 2 * n * p + z * z;
  const width = 2 * (n + z * z);
  const below = z * Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * q + 1));
  const above = z * Math.sqrt(z * z + 2 - 1 / n + 4 * p * (n * q - 1));
  return [
    x === 0 ? 0 : Math.max(0, (middle - 1 - below) / width),
    x === n ? 1 : Math.min(1, (middle + 1 + above) / width),
  ];
}

function exactInterval(x: number, n: number, conf: number): Interval {
  const tail = (1 - conf) / 2;
  return [
    x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    // The upper limit from the other end, so that its tail keeps its digits.
    x === n ? 1 : 1 - betaQuantile(tail, n - x, x + 1),
  ];
}
