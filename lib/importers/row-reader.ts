import type { Platform, PostType } from "#lib/domain/model.ts";
import { countLostKazakhLetters, hasLostCharacters, mayHaveLostCharacters } from "./bytes/lost-letters.ts";
import { readCount } from "./cells/count.ts";
import { isPlainName, isSpreadsheetError, withoutControls } from "./cells/damaged-text.ts";
import { contradictsOrder, type DateOrders, type DateReading, readDate } from "./cells/date-text.ts";
import { isPlainIdentifier, looksRounded, readIdentifier } from "./cells/identifier.ts";
import { readPermalink } from "./cells/permalink.ts";
import { readPostType } from "./cells/post-type.ts";
import { readSerialDate } from "./cells/serial-date.ts";
import type { ColumnPlan } from "./column-plan.ts";
import type { CommentInside } from "./comment-inside.ts";
import type { ImportField } from "./fields.ts";
import type { RejectionCode, RejectionParams } from "./issue-codes.ts";
import type { IssueTally } from "./issue-tally.ts";
import { holdsMendedRows } from "./mended-rows.ts";
import type { RowProblem, TableRow } from "./table/row-framer.ts";
import { withoutGuards } from "./table/without-guards.ts";

/** No platform of ours is older, and no post is from the next century. */
const earliestYear = 2004;
const latestYear = 2099;

/** Stands for an id that a spreadsheet cut. */
const damaged = Symbol("damaged id");

/** What a spreadsheet did to all rows of a file. */
export interface SpreadsheetMarks {
  /** Whether all long ids end in zeros. */
  readonly idsAreRounded: boolean;
  /** Whether all dates are numbers of days; one among others is a count that slipped into their column. */
  readonly datesAreSerial: boolean;
}

/** Why a row that is no data of its kind was passed over. */
export type PassedOver =
  | "rows_without_posts"
  | "followers_unknown"
  | "messages_passed_over"
  | "posts_passed_over"
  | "replies_passed_over"
  | "reposts_passed_over";

/** Warnings that several cells of one row may give. */
type RowWarning = "characters_lost" | "kazakh_letters_lost_in_rows" | "nul_removed" | "rounded_counts" | "short_rows";

/**
 * Reads the cells of one row after the other as what they mean. The first fault is noted as the
 * row's problem and the mapper reads on; a row with a problem is rejected whatever the mapper returns.
 */
export class RowReader {
  readonly plan: ColumnPlan;
  readonly warnings: IssueTally;
  readonly #dateOrders: DateOrders;
  readonly #datesAreSerial: boolean;
  readonly #idsAreRounded: boolean;
  readonly #isGuarded: boolean;
  readonly #writtenCount: (cell: string, field: ImportField) => string;
  readonly #warnedOfRow = new Set<RowWarning>();
  #cells: readonly string[] = [];
  line = 0;
  problem: RowProblem | null = null;
  /** Whether the row is no data of this kind (a comment among posts), and was warned of. */
  isPassedOver = false;
  /** Comments that stand inside the row. */
  inside: readonly CommentInside[] = [];

  /** `writtenCount` writes counts of a table with habits of its own as others do. */
  constructor(
    plan: ColumnPlan,
    warnings: IssueTally,
    dateOrders: DateOrders,
    { idsAreRounded, datesAreSerial }: SpreadsheetMarks,
    writtenCount: (cell: string, field: ImportField) => string = (cell) => cell,
  ) {
    this.plan = plan;
    this.warnings = warnings;
    this.#dateOrders = dateOrders;
    this.#idsAreRounded = idsAreRounded;
    this.#datesAreSerial = datesAreSerial;
    this.#writtenCount = writtenCount;
    this.#isGuarded = holdsMendedRows(plan);
  }

  /** Turns to a row. */
  load(row: TableRow): void {
    this.#cells = this.#isGuarded ? row.cells.map(withoutGuards) : row.cells;
    this.line = row.line;
    this.problem = null;
    this.isPassedOver = false;
    // Clearing makes a new table even of an empty set.
    if (this.#warnedOfRow.size > 0) this.#warnedOfRow.clear();
    this.inside = row.inside ?? [];
  }

  /** All cells of the row as they are written. */
  get cells(): readonly string[] {
    return this.#cells;
  }

  has(field: ImportField): boolean {
    return this.plan.placeOf.has(field);
  }

  /** Cell without outer blanks; blank where the row or the file has none. */
  cell(field: ImportField): string {
    const place = this.plan.placeOf.get(field);
    return place === undefined ? "" : this.cellAt(place);
  }

  /** Cell of the column at a place counted from 0. */
  cellAt(place: number): string {
    return this.#cells[place]?.trim() ?? "";
  }

  /** Rejects the row, unless it is rejected already. */
  reject<C extends RejectionCode>(code: C, params: RejectionParams<C>): void {
    this.problem ??= { code, params: cleanParams(params) };
  }

  /** Leaves the row out without rejecting it, under a warning that counts such rows. */
  passOver(code: PassedOver): null {
    this.warnings.count(code, this.line);
    this.isPassedOver = true;
    return null;
  }

  /** Counts the row under a warning, once however many of its cells are concerned. */
  #warnOfRow(code: RowWarning): void {
    if (this.#warnedOfRow.has(code)) return;
    this.#warnedOfRow.add(code);
    this.warnings.count(code, this.line);
  }

  /** Count of a field; null where it is unknown. */
  count(field: ImportField): number | null {
    const place = this.plan.placeOf.get(field);
    return place === undefined ? null : this.countAt(place, field);
  }

  /** Count of the column at a place; `field` names it in messages. */
  countAt(place: number, field: ImportField): number | null {
    const cell = this.#cells[place];
    if (cell === undefined) {
      this.#warnOfRow("short_rows");
      return null;
    }
    const reading = readCount(this.#writtenCount(cell, field));
    if ("fault" in reading) {
      this.reject(reading.fault, { column: this.plan.headerOf(field), value: brief(cell) });
      return null;
    }
    if (reading.rounded) this.#warnOfRow("rounded_counts");
    return reading.value;
  }

  /** Count that some tools print below zero, as a difference within a period; such a number is unknown. */
  countOrUnknown(field: ImportField): number | null {
    if (!/^[-−]\d/.test(this.cell(field))) return this.count(field);
    this.warnings.count("negative_counts_unknown", this.line);
    return null;
  }

  /** Id of a post or account, always text. Blank is a fault only where the field is `required`. */
  identifier(field: ImportField, required: boolean): string | null {
    const id = this.#readId(field);
    if (typeof id === "string") return id;
    const column = this.plan.headerOf(field);
    if (id === damaged) this.reject("damaged_id", { column, value: brief(this.cell(field)) });
    else if (required) this.reject("missing_id", { column });
    return null;
  }

  /** Id where something else names the same: one that a spreadsheet cut is null, with a warning. */
  replaceableIdentifier(field: ImportField): string | null {
    const id = this.#readId(field);
    if (id !== damaged) return id;
    this.noteReplacedId(field);
    return null;
  }

  /** Warns of an id that a spreadsheet cut, where something else told the whole one. */
  noteReplacedId(field: ImportField): void {
    this.warnings.count("damaged_ids_replaced", this.line, this.plan.headerOf(field));
  }

  #readId(field: ImportField): string | typeof damaged | null {
    const cell = this.cell(field);
    if (cell === "") return null;
    if (!this.#idsAreRounded && isPlainIdentifier(cell)) return cell;
    const reading = readIdentifier(cell);
    if ("fault" in reading) return reading.fault === "damaged" ? damaged : null;
    return this.#idsAreRounded && looksRounded(reading.id) ? damaged : this.clean(reading.id);
  }

  /** Id of a person, who is nobody where it is blank or damaged. */
  personId(field: ImportField): string | null {
    const id = this.#readId(field);
    return id === damaged ? null : id;
  }

  /** Date of a field; null with a problem where there is none. */
  date(field: "publishedAt" | "date"): DateReading | null {
    const cell = this.cell(field);
    const date = this.readDate(cell) ?? this.#serialDate(cell);
    if (date !== null && date.year >= earliestYear && date.year <= latestYear) return date;
    const column = this.plan.headerOf(field);
    if (cell === "") this.reject("missing_date", { column });
    else if (date === null) {
      if (contradictsOrder(cell, this.#dateOrders)) this.warnings.count("date_order_contradicted", this.line);
      this.reject("bad_date", { column, value: brief(cell) });
    } else {
      this.reject("date_out_of_range", { column, value: brief(cell), earliest: earliestYear, latest: latestYear });
    }
    return null;
  }

  #serialDate(cell: string): DateReading | null {
    const date = this.#datesAreSerial ? readSerialDate(cell) : null;
    if (date !== null) this.warnings.count("dates_of_spreadsheet", this.line);
    return date;
  }

  /** Date that a text says, in the order of day and month that the file has; null where it says none. */
  readDate(text: string): DateReading | null {
    return readDate(text, this.#dateOrders);
  }

  /** Text as it was written, without outer blanks and NUL; null where it is blank. */
  text(field: ImportField): string | null {
    return this.cleanText(this.cell(field));
  }

  /** A short name on one line; null where it is blank. */
  name(field: ImportField): string | null {
    const cell = this.cell(field);
    if (cell === "") return null;
    if (isPlainName(cell)) return cell;
    if (isSpreadsheetError(cell)) return null;
    return withoutControls(this.clean(cell)).slice(0, 500).toWellFormed() || null;
  }

  /** Text that may have lost characters on its way, which is warned of; null where it is blank. */
  cleanText(cell: string): string | null {
    if (cell === "") return null;
    if (mayHaveLostCharacters(cell)) {
      if (countLostKazakhLetters(cell) > 1) this.#warnOfRow("kazakh_letters_lost_in_rows");
      else if (hasLostCharacters(cell)) this.#warnOfRow("characters_lost");
    }
    return this.clean(cell) || null;
  }

  /** Text that a database can hold: no NUL, no half characters. */
  clean(text: string): string {
    let clean = text;
    if (clean.includes("\0")) {
      this.#warnOfRow("nul_removed");
      clean = clean.replaceAll("\0", "").trim();
    }
    return clean.isWellFormed() ? clean : clean.toWellFormed();
  }

  /** Link to the post, only if it leads to the platform. */
  permalink(field: ImportField, platform: Platform): string | null {
    const cell = this.cell(field);
    if (cell === "" || cell === "-" || /^n\/a$/i.test(cell)) return null;
    const link = readPermalink(cell, platform);
    if (link === null) this.warnings.count("permalink_dropped", this.line);
    return link;
  }

  /** Type of the post; unknown words are "other", with a warning. */
  postType(field: ImportField): PostType | null {
    const cell = this.cell(field);
    if (cell === "" || /^n\/a$/i.test(cell)) return null;
    const type = readPostType(cell);
    if (type === undefined) this.warnings.count("unknown_type", this.line, brief(cell));
    return type ?? "other";
  }
}

/** A cell short enough for a message. */
function brief(cell: string): string {
  return withoutControls(cell.slice(0, 200).trim().slice(0, 100)).toWellFormed();
}

/** Parameters that a database can hold and a message can show on one line. */
function cleanParams(params: RowProblem["params"]): RowProblem["params"] {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? withoutControls(value).toWellFormed() : value,
  ]);
  return Object.fromEntries(entries) as RowProblem["params"];
}
