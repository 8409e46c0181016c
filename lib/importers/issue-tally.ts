import type { ImportWarning } from "./importer.ts";
import type { WarningCode, WarningParams } from "./issue-codes.ts";

/** Warnings whose rows are counted. */
type CountedWarning = {
  [C in WarningCode]: "rows" extends keyof WarningParams<C> ? C : never;
}[WarningCode];

/** Warnings of one file: once each, with the number of rows and the first line concerned. */
export class IssueTally {
  readonly #counted = new Map<CountedWarning, { rows: number; line: number; value: string | null }>();
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

  /** All warnings so far. */
  list(): ImportWarning[] {
    const counted = [...this.#counted].map(
      ([code, { rows, line, value }]): ImportWarning => ({
        code,
        params: value === null ? { rows, line } : { rows, line, value },
      }),
    );
    return [...this.#single.values(), ...counted];
  }
}
