import { type DateOrder, dateOrderEvidence } from "./cells/date-text.ts";
import { looksRounded } from "./cells/identifier.ts";
import type { ColumnPlan } from "./column-plan.ts";
import type { IssueTally } from "./issue-tally.ts";
import { lookaheadLimit, lookaheadRows } from "./limits.ts";
import type { TableRow } from "./table/row-framer.ts";
import type { TableSchema } from "./table/table-format.ts";
import type { TableReader } from "./table/table-reader.ts";

/** First rows of a file and what they tell about all of it. */
export interface Lookahead {
  readonly rows: TableRow[];
  readonly dateOrder: DateOrder;
  readonly idsAreRounded: boolean;
}

/**
 * Reads the first rows before any is mapped: enough to see, and more (up to a limit) as long as every
 * date can be read day first and month first alike.
 */
export async function lookAhead(
  reader: TableReader,
  plan: ColumnPlan,
  schema: TableSchema,
  warnings: IssueTally,
): Promise<Lookahead> {
  const datePlace = plan.placeOf.get(schema.dateField) ?? -1;
  const evidence = { "day-month": 0, "month-day": 0, either: 0 };
  const rows: TableRow[] = [];
  let example = "";
  let length = 0;
  const isDecided = (): boolean => evidence["day-month"] + evidence["month-day"] > 0 || evidence.either === 0;
  const isEnough = (): boolean => length > lookaheadLimit || (rows.length >= lookaheadRows && isDecided());
  do {
    for (let row = reader.next(); row !== null; row = reader.next()) {
      rows.push(row);
      length += row.text.length;
      const date = row.cells[datePlace]?.trim() ?? "";
      const says = dateOrderEvidence(date);
      if (says !== null) evidence[says]++;
      if (says === "either" && example === "") example = date;
      if (isEnough()) break;
    }
  } while (!isEnough() && (await reader.pull()));
  const { assumed, documented } = schema.dateOrder;
  const isOpen = evidence["day-month"] === evidence["month-day"];
  if (isOpen && evidence.either > 0 && !documented) {
    warnings.note("date_order_assumed", { order: assumed, value: example.slice(0, 100) });
  }
  const decided = evidence["day-month"] > evidence["month-day"] ? "day-month" : "month-day";
  return { rows, dateOrder: isOpen ? assumed : decided, idsAreRounded: areIdsRounded(rows, plan) };
}

/** Whether all long ids end in zeros, as no platform's do but Excel's. */
function areIdsRounded(rows: readonly TableRow[], plan: ColumnPlan): boolean {
  const place = plan.placeOf.get("postId");
  if (place === undefined) return false;
  const long = rows.map(({ cells }) => cells[place]?.trim() ?? "").filter((id) => /^\d{17,20}$/.test(id));
  return long.length >= 2 && long.every(looksRounded);
}
