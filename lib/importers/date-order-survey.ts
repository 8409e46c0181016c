import { type DateOrder, type DateOrders, dateOrderEvidence } from "./cells/date-text.ts";
import type { IssueTally } from "./issue-tally.ts";
import type { TableSchema } from "./table/table-format.ts";

type Evidence = Record<DateOrder | "either", number>;

/** Weighs what the dates of a file say about the order of day and month. */
export class DateOrderSurvey {
  readonly #slashed: Evidence = { "day-month": 0, "month-day": 0, either: 0 };
  readonly #dotted: Evidence = { "day-month": 0, "month-day": 0, either: 0 };
  #example = "";

  /** Whether more dates would not help. */
  get isDecided(): boolean {
    return this.#slashed["day-month"] + this.#slashed["month-day"] > 0 || this.#slashed.either === 0;
  }

  add(date: string): void {
    const evidence = dateOrderEvidence(date);
    if (evidence === null) return;
    (evidence.dotted ? this.#dotted : this.#slashed)[evidence.says]++;
    if (evidence.says === "either" && !evidence.dotted && this.#example === "") this.#example = date;
  }

  /** The orders of the file: by majority, else as the format assumes, which is warned of where nothing documents it. */
  decide({ dateOrder: { assumed, documented, isFixed } }: TableSchema, warnings: IssueTally): DateOrders {
    if (isFixed) return { slashed: assumed, dotted: assumed };
    const isOpen = this.#slashed["day-month"] === this.#slashed["month-day"];
    if (isOpen && this.#slashed.either > 0 && !documented) {
      warnings.note("date_order_assumed", { order: assumed, value: this.#example.slice(0, 100) });
    }
    const decided = this.#slashed["day-month"] > this.#slashed["month-day"] ? "day-month" : "month-day";
    return { slashed: isOpen ? assumed : decided, dotted: this.#decideDotted(warnings) };
  }

  /**
   * Dates with dots are day first, except in month-first files that passed through Excel: it takes
   * `02/03/2025` for a date and prints `02.03.2025`, but leaves `02/16/2025`, which it can't read.
   */
  #decideDotted(warnings: IssueTally): DateOrder {
    const isMixed = this.#slashed["month-day"] > 0 && this.#slashed["day-month"] + this.#slashed.either === 0;
    if (!isMixed || this.#dotted["day-month"] > 0 || this.#dotted.either === 0) {
      return this.#dotted["month-day"] > this.#dotted["day-month"] ? "month-day" : "day-month";
    }
    warnings.note("dates_mixed_by_spreadsheet", {});
    return "month-day";
  }
}
