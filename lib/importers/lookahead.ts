import type { DateOrder, DateOrders } from "./cells/date-text.ts";
import { looksRounded } from "./cells/identifier.ts";
import { readSerialDate } from "./cells/serial-date.ts";
import type { ColumnPlan } from "./column-plan.ts";
import { DateOrderSurvey } from "./date-order-survey.ts";
import type { IssueTally } from "./issue-tally.ts";
import { lookaheadLimit, lookaheadRows } from "./limits.ts";
import type { SpreadsheetMarks } from "./row-reader.ts";
import type { RowStream } from "./row-stream.ts";
import type { TableRow } from "./table/row-framer.ts";
import type { TableSchema } from "./table/table-format.ts";

/** First rows of a file and what they tell about all of it. */
export interface Lookahead extends SpreadsheetMarks {
  readonly rows: TableRow[];
  readonly dateOrders: DateOrders;
}

/**
 * Reads the first rows before any is mapped: enough to see, and more (up to a limit) as long as every
 * date can be read day first and month first alike.
 */
export async function lookAhead(
  reader: RowStream,
  plan: ColumnPlan,
  schema: TableSchema,
  warnings: IssueTally,
  given?: DateOrder,
): Promise<Lookahead> {
  const datePlace = plan.placeOf.get(schema.dateField) ?? -1;
  const dates = new DateOrderSurvey();
  const rows: TableRow[] = [];
  let length = 0;
  const isEnough = (): boolean => length > lookaheadLimit || (rows.length >= lookaheadRows && dates.isDecided);
  do {
    for (let row = reader.next(); row !== null; row = reader.next()) {
      rows.push(row);
      length += row.text.length;
      dates.add(row.cells[datePlace]?.trim() ?? "");
      if (isEnough()) break;
    }
  } while (!isEnough() && (await reader.pull()));
  return {
    rows,
    dateOrders: dates.decide(schema, warnings, given),
    idsAreRounded: areIdsRounded(rows, plan),
    datesAreSerial: areDatesSerial(rows, datePlace),
  };
}

function areDatesSerial(rows: readonly TableRow[], datePlace: number): boolean {
  const dates = rows.map(({ cells }) => cells[datePlace]?.trim() ?? "").filter((cell) => cell !== "");
  return dates.length > 0 && dates.every((cell) => readSerialDate(cell) !== null);
}

/** Whether all long ids end in zeros, as no platform's do but Excel's. */
function areIdsRounded(rows: readonly TableRow[], plan: ColumnPlan): boolean {
  const place = plan.placeOf.get("commentId") ?? plan.placeOf.get("postId");
  if (place === undefined) return false;
  const long = rows.map(({ cells }) => cells[place]?.trim() ?? "").filter((id) => /^\d{12,20}$/.test(id));
  const longest = long.filter((id) => id.length >= 17);
  return [long, longest].some((ids) => ids.length >= 2 && ids.every(looksRounded));
}
