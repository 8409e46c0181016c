import type { DateOrders } from "./cells/date-text.ts";
import type { ColumnPlan } from "./column-plan.ts";
import type { ReadOptions, Rejection } from "./importer.ts";
import { IssueTally } from "./issue-tally.ts";
import type { Lookahead } from "./lookahead.ts";
import { openRejectedText } from "./rejected-text.ts";
import { RowReader } from "./row-reader.ts";
import { RowSorter } from "./row-sorter.ts";
import type { TableRow } from "./table/row-framer.ts";
import type { MapperContext, TableFormat } from "./table/table-format.ts";

/** A sorter for the rows of one file. */
export function openSorter(
  format: TableFormat,
  plan: ColumnPlan,
  options: ReadOptions,
  ahead: Lookahead,
  warnings: IssueTally,
  above: MapperContext["above"] = [],
): RowSorter {
  const context: MapperContext = {
    options,
    warnings,
    sample: ahead.rows,
    above,
    columnsNamed: (name) => plan.names.flatMap((other, place) => (other === name ? [place] : [])),
    nameAt: (place) => plan.names[place] ?? "",
    columnsMatching: (pattern) => plan.names.flatMap((name, place) => (pattern.test(name) ? [place] : [])),
  };
  const reader = new RowReader(plan, warnings, ahead.dateOrders, ahead, format.schema.writtenCount);
  const { schema } = format;
  return new RowSorter(reader, schema.required, {
    map: format.openMapper(context),
    readInside: "openInside" in format ? (format.openInside?.(context) ?? null) : null,
    rejectedText: openRejectedText(schema, plan),
  });
}

/** Tells whether cells would be taken as a row, whatever the order of their date. */
export function openRowTest(
  format: TableFormat,
  plan: ColumnPlan,
  options: ReadOptions,
): (cells: readonly string[]) => boolean {
  const bothOrders: readonly DateOrders[] = [
    { slashed: "month-day", dotted: "day-month" },
    { slashed: "day-month", dotted: "month-day" },
  ];
  const sorters = bothOrders.map((dateOrders) =>
    openSorter(
      format,
      plan,
      options,
      { rows: [], dateOrders, idsAreRounded: false, datesAreSerial: false },
      new IssueTally(),
    ),
  );
  return (cells) =>
    sorters.some((sorter) => {
      const sorted = sorter.sort({ line: 0, text: "", cells, problem: null });
      return sorted !== null && "record" in sorted;
    });
}

/** What the first rows tell about times and accounts once they are mapped. */
export interface SampleSurvey {
  /** Whether a wall time occurs, or may. */
  readonly hasWallTimes: boolean;
  /** Whether no row could be taken for want of an account. */
  readonly needsAccount: boolean;
}

/** Whether a row was rejected because neither it nor anybody said whose it is, or on which platform. */
function isNameless({ code, params }: Pick<Rejection, "code" | "params">): boolean {
  return code === "missing_account" || (code === "unknown_platform" && params["value"] === "");
}

/** Maps the first rows for what only mapped rows tell; its warnings are not kept. */
export function surveySample(rows: readonly TableRow[], sorter: RowSorter, mayHaveWallTimes: boolean): SampleSurvey {
  let taken = 0;
  let walls = 0;
  let nameless = 0;
  for (const row of rows) {
    const sorted = sorter.sort(row);
    if (sorted === null) continue;
    if ("rejection" in sorted) {
      if (isNameless(sorted.rejection)) nameless++;
      continue;
    }
    taken++;
    if ("published" in sorted.record && "wall" in sorted.record.published) walls++;
  }
  return { hasWallTimes: mayHaveWallTimes && (walls > 0 || taken === 0), needsAccount: taken === 0 && nameless > 0 };
}
