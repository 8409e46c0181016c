import { type DateOrder, type DateOrders, dateOrderEvidence, readDate } from "./cells/date-text.ts";
import { localDate } from "./cells/publication-time.ts";
import type { IssueTally } from "./issue-tally.ts";
import type { TableSchema } from "./table/table-format.ts";

type Evidence = Record<DateOrder | "either", number>;

/** Weighs what the dates of a file say about the order of day and month. */
export class DateOrderSurvey {
  readonly #slashed: Evidence = { "day-month": 0, "month-day": 0, either: 0 };
  readonly #dotted: Evidence = { "day-month": 0, "month-day": 0, either: 0 };
  #example = "";
  #dottedExample = "";

  /** Whether more dates would not help. */
  get isDecided(): boolean {
    if (this.#slashed["day-month"] + this.#slashed["month-day"] > 0) return true;
    if (this.#slashed.either > 0) return false;
    return this.#dotted["day-month"] + this.#dotted["month-day"] > 0 || this.#dotted.either === 0;
  }

  add(date: string): void {
    const evidence = dateOrderEvidence(date);
    if (evidence === null) return;
    (evidence.dotted ? this.#dotted : this.#slashed)[evidence.says]++;
    if (evidence.says !== "either") return;
    if (evidence.dotted) this.#dottedExample ||= date;
    else this.#example ||= date;
  }

  /**
   * The orders of the file: as a person says, else by majority, else as the format assumes, which is warned of where
   * nothing documents it.
   */
  decide({ dateOrder }: Pick<TableSchema, "dateOrder">, warnings: IssueTally, given?: DateOrder): DateOrders {
    if (given !== undefined) return { slashed: given, dotted: given };
    const { assumed, documented, isFixed } = dateOrder;
    if (isFixed) return { slashed: assumed, dotted: assumed };
    const isOpen = this.#slashed["day-month"] === this.#slashed["month-day"];
    if (isOpen && this.#slashed.either > 0 && !documented) {
      noteAssumed(warnings, assumed, this.#example);
    }
    const decided = this.#slashed["day-month"] > this.#slashed["month-day"] ? "day-month" : "month-day";
    return { slashed: isOpen ? assumed : decided, dotted: this.#decideDotted(dateOrder, warnings) };
  }

  /**
   * Dates with dots are day first, except in month-first files that passed through Excel: it takes
   * `02/03/2025` for a date and prints `02.03.2025`, but leaves `02/16/2025`, which it can't read.
   */
  #decideDotted(dateOrder: TableSchema["dateOrder"], warnings: IssueTally): DateOrder {
    if (this.#isDottedAlone() && dateOrder.assumed === "month-day") return this.#assumeDotted(dateOrder, warnings);
    const isMixed = this.#slashed["month-day"] > 0 && this.#slashed["day-month"] + this.#slashed.either === 0;
    if (!isMixed || this.#dotted["day-month"] > 0 || this.#dotted.either === 0) {
      return this.#dotted["month-day"] > this.#dotted["day-month"] ? "month-day" : "day-month";
    }
    warnings.note("dates_mixed_by_spreadsheet", {});
    return "month-day";
  }

  #isDottedAlone(): boolean {
    const slashed = this.#slashed["day-month"] + this.#slashed["month-day"] + this.#slashed.either;
    return slashed + this.#dotted["day-month"] + this.#dotted["month-day"] === 0 && this.#dotted.either > 0;
  }

  /**
   * Dots alone in a month-first file whose days are all in the first twelve: a tool that is known to write slashes
   * did not write them, Excel took the month for the day. Of other tools dots mean day first.
   */
  #assumeDotted({ documented }: TableSchema["dateOrder"], warnings: IssueTally): DateOrder {
    const order = documented ? "month-day" : "day-month";
    noteAssumed(warnings, order, this.#dottedExample);
    return order;
  }
}

/** Warns of an order that nothing tells, with both days that a date of the file may be. */
function noteAssumed(warnings: IssueTally, order: DateOrder, example: string): void {
  const read = (as: DateOrder): string => {
    const date = readDate(example, { slashed: as, dotted: as });
    return date === null ? example : localDate(date);
  };
  const [dayFirst, monthFirst] = [read("day-month"), read("month-day")];
  warnings.note("date_order_assumed", { order, value: example.slice(0, 100), dayFirst, monthFirst });
}
