/** The upper tail of the chi-squared distribution, computed as such: 1 − CDF loses the digits of small p-values. */
import { logGamma } from "./beta.ts";

/**
 * P(χ² > x) with `df` degrees of freedom, relative error about 1e-13.
 * @throws RangeError where df is not a positive whole number
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  if (!(Number.isInteger(df) && df > 0)) throw new RangeError(`df = ${df}`);
  if (Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 1;
  const a = df / 2;
  const half = x / 2;
  if (half === Number.POSITIVE_INFINITY) return 0;
  return half < a + 1 ? 1 - lowerSeries(a, half) : upperFraction(a, half);
}

/** x^a·e^(−x)/Γ(a), the factor before both expansions of the incomplete gamma function. */
const front = (a: number, x: number): number => Math.exp(a * Math.log(x) - x - logGamma(a));

/** Regularised lower incomplete gamma P(a, x) by its series (Abramowitz & Stegun 6.5.29), for x below a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = a + 1; term > sum * Number.EPSILON * 0.01; k += 1) {
    term *= x / k;
    sum += term;
  }
  return front(a, x) * sum;
}

/** Regularised upper incomplete gamma Q(a, x) by its continued fraction (6.5.31) and Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k <= 100_000; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return front(a, x) * fraction;
}
