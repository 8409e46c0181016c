import type { ImportWarning } from "./importer.ts";
import type { WarningCode, WarningParams } from "./issue-codes.ts";

/** Warnings whose rows are counted. */
type CountedWarning = {
  [C in WarningCode]: "rows" extends keyof WarningParams<C> ? C : never;
}[WarningCode];

/** Warnings that say a number of things that are no rows. */
type SummedWarning = "comments_inside";

/** Warnings of one file: once each, with the number of rows and the first line concerned. */
export class IssueTally {
  readonly #counted = new Map<CountedWarning, { rows: number; line: number; value: string | null }>();
  readonly #sums = new Map<SummedWarning, number>();
  readonly #single = new Map<string, ImportWarning>();

  /** Counts a row under a warning; `value` is kept of the first one. */
  count(code: CountedWarning, line: number, value: string | null = null): void {
    const entry = this.#counted.get(code);
    if (entry === undefined) this.#counted.set(code, { rows: 1, line, value });
    else entry.rows++;
  }

  /** Notes a warning about the file; the same code and parameters once. */
  note<C extends WarningCode>(code: C, params: WarningParams<C>): void {
    this.#single.set(`${code} ${JSON.stringify(params)}`, { code, params });
  }

  /** Adds to the number that a warning about the whole file says. */
  add(code: SummedWarning, amount: number): void {
    if (amount > 0) this.#sums.set(code, (this.#sums.get(code) ?? 0) + amount);
  }

  /** All warnings so far. */
  list(): ImportWarning[] {
    const counted = [...this.#counted].map(
      ([code, { rows, line, value }]): ImportWarning => ({
        code,
        params: value === null ? { rows, line } : { rows, line, value },
      }),
    );
    const summed = [...this.#sums].map(([code, count]): ImportWarning => ({ code, params: { count } }));
    return [...this.#single.values(), ...summed, ...counted];
  }
}
