/**
 * The standard normal distribution to nearly full double precision, in both tails. Upper tails are computed
 * as such: 1 − Φ(z) loses all digits where p-values are small.
 */

const SQRT_2_PI = Math.sqrt(2 * Math.PI);

/** Density φ(z). */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_2_PI;
}

/** P(Z > z). */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < 0) return 1 - normalUpperTail(-z);
  return z < 2.5 ? 0.5 - centralArea(z) : normalDensity(z) * millsRatio(z);
}

/** Φ(z) = P(Z ≤ z). */
export function normalCdf(z: number): number {
  return normalUpperTail(-z);
}

/** P(0 < Z < z) by φ(z)·(z + z³/3 + z⁵/15 + …), whose terms are all positive (Abramowitz & Stegun 26.2.11). */
function centralArea(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; term > sum * Number.EPSILON * 0.01; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return normalDensity(z) * sum;
}

/** P(Z > z) / φ(z) by the continued fraction 1/(z + 1/(z + 2/(z + …))) (Abramowitz & Stegun 26.2.14). */
function millsRatio(z: number): number {
  let fraction = z;
  for (let k = Math.ceil(30 + 700 / (z * z)); k >= 1; k -= 1) fraction = z + k / fraction;
  return 1 / fraction;
}

/**
 * The z with P(Z > z) = p; +∞ for 0, −∞ for 1, NaN outside 0 to 1.
 * Starts from Abramowitz & Stegun 26.2.23 and refines by Halley's method.
 */
export function normalUpperQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return -normalUpperQuantile(1 - p);
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  for (let step = 0; step < 3; step += 1) {
    const error = (normalUpperTail(z) - p) / normalDensity(z);
    z += error / (1 - 0.5 * z * error);
  }
  return z;
}

/** The z with Φ(z) = p. */
export function normalQuantile(p: number): number {
  // From the smaller tail, where p itself still has all its digits.
  return p < 0.5 ? -normalUpperQuantile(p) : normalUpperQuantile(1 - p);
}
