/** Reads the reference vectors that lie beside the project, and compares with their tolerance. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../shared/reference/", import.meta.url));

interface ReferenceFile {
  /** Absent where everything expected is a word or a whole number. */
  readonly tolerance?: { readonly default: number };
  readonly cases: readonly ReferenceCase[];
}

interface ReferenceCase {
  readonly id: string;
  readonly input: unknown;
  readonly expected: unknown;
}

/**
 * Runs every case of `../shared/reference/<name>.json` as a test of its own: each expected field must be there and
 * lie within tol·max(1, |expected|), but for `except`, which a vector itself marks as not required. Where the file is
 * absent one skipped test says so.
 */
export function testReference<I>(
  name: string,
  compute: (input: I) => unknown,
  { except = [] }: { readonly except?: readonly string[] } = {},
): void {
  const file = `${folder}${name}.json`;
  describe(`reference vectors of ${name}`, () => {
    if (!existsSync(file)) {
      test.skip(`../shared/reference/${name}.json is not here: vectors not compared`, () => undefined);
      return;
    }
    const reference = JSON.parse(readFileSync(file, "utf8")) as ReferenceFile;
    test.each(reference.cases)("$id", ({ input, expected }) => {
      const asked = Object.entries(expected as object).filter(([field]) => !except.includes(field));
      const required = except.length === 0 ? expected : Object.fromEntries(asked);
      expectAgreement(compute(input as I), required, reference.tolerance?.default ?? 0, name);
    });
  });
}

/** Fails at the first expected field that the actual value lacks or misses, naming its path. */
function expectAgreement(actual: unknown, expected: unknown, tolerance: number, path: string): void {
  if (typeof expected === "number") {
    expect(typeof actual, `${path} should be ${expected} but is ${String(actual)}`).toBe("number");
    const difference = Math.abs(Number(actual) - expected);
    expect(difference, `${path}: ${String(actual)} instead of ${expected}`).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(expected)),
    );
  } else if (typeof expected === "object" && expected !== null) {
    expect(typeof actual === "object" && actual !== null, `${path} should be an object`).toBe(true);
    if (Array.isArray(expected)) expect((actual as unknown[]).length, `${path}.length`).toBe(expected.length);
    for (const [key, value] of Object.entries(expected)) {
      expectAgreement((actual as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}
