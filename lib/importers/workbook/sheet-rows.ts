import { cellLimit, columnLimit } from "../limits.ts";
import type { RowStream } from "../row-stream.ts";
import type { TableRow } from "../table/row-framer.ts";
import { dateOfSerial, textOfNumber } from "./cell-text.ts";
import { scanXml } from "./scan-xml.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { WorkbookParts } from "./workbook-parts.ts";
import { attributeOf, type XmlScanner, type XmlToken } from "./xml-scanner.ts";

/** A cell before its text is known: the text, or the number of a shared one. */
type RawCell = string | number;

interface RawRow {
  readonly line: number;
  readonly cells: RawCell[];
}

const noText = "";

/** One row of a sheet; its text, for messages, is the row as CSV. */
export class SheetRow implements TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: TableRow["problem"];
  readonly size: number;

  constructor(line: number, cells: readonly string[]) {
    this.line = line;
    this.cells = cells;
    this.size = cells.reduce((size, cell) => size + cell.length, 0);
    const isTooLarge = this.size > cellLimit && cells.some((cell) => cell.length > cellLimit);
    this.problem = isTooLarge ? { code: "cell_too_large", params: { limit: cellLimit } } : null;
  }

  get text(): string {
    const cut = this.cells.map((cell) => cell.slice(0, 20_000));
    return cut.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  }
}

/** Number of a column from a reference such as `AB12`, counted from 0; -1 where it is none. */
function columnOf(reference: string | null): number {
  let column = 0;
  for (let i = 0; i < (reference?.length ?? 0); i++) {
    const code = reference?.charCodeAt(i) ?? 0;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column - 1;
}

/** Rows of a sheet as cells of text, as its XML streams by. Blank rows are passed over. */
export class SheetRows implements RowStream {
  readonly #pieces: AsyncGenerator<XmlScanner, void, void>;
  readonly #strings: SharedStrings;
  readonly #parts: WorkbookParts;
  readonly #ready: SheetRow[] = [];
  #given = 0;
  #row: RawRow | null = null;
  #line = 0;
  #cell = { place: 0, type: "", style: 0 };
  #value = "";
  #isValue = false;
  #phonetic = 0;
  #width = 0;
  #isOver = false;

  constructor(chunks: AsyncIterable<Uint8Array>, name: string, strings: SharedStrings, parts: WorkbookParts) {
    this.#pieces = scanXml(chunks, name);
    this.#strings = strings;
    this.#parts = parts;
  }

  /** Rows get at least as many cells as the header has: a sheet leaves out blank ones. */
  padTo(width: number): void {
    this.#width = width;
  }

  next(): SheetRow | null {
    const row = this.#ready[this.#given];
    if (row === undefined) {
      this.#ready.length = 0;
      this.#given = 0;
      return null;
    }
    this.#given++;
    return this.padded(row);
  }

  /** A row with as many cells as `padTo` asked for. */
  padded(row: SheetRow): SheetRow {
    const missing = this.#width - row.cells.length;
    return missing <= 0 ? row : new SheetRow(row.line, [...row.cells, ...new Array<string>(missing).fill("")]);
  }

  async pull(): Promise<boolean> {
    if (this.#isOver) return false;
    const { value: scanner, done } = await this.#pieces.next();
    if (done) {
      this.#isOver = true;
      await this.#finish();
      return false;
    }
    const raw: RawRow[] = [];
    while (!this.#isOver && scanner.next()) this.#read(scanner.token, raw);
    for (const { line, cells } of raw) {
      const texts: string[] = [];
      for (const cell of cells) {
        if (typeof cell === "string") texts.push(cell);
        else texts.push(this.#strings.get(cell) ?? (await this.#strings.load(cell)));
      }
      if (texts.some((text) => text.trim() !== "")) this.#ready.push(new SheetRow(line, texts));
    }
    if (this.#isOver) await this.#finish();
    return true;
  }

  /** Reads what stands below the rows, since only the end of a file tells whether it came whole. */
  async #finish(): Promise<void> {
    for await (const scanner of this.#pieces) while (scanner.next());
    await this.#strings.finish();
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#pieces.return();
    await this.#strings.close();
  }

  #read(token: XmlToken, rows: RawRow[]): void {
    if (token.kind === "text") {
      if (this.#isValue && this.#value.length <= cellLimit) this.#value += token.text;
      return;
    }
    const opens = token.kind === "open";
    if (token.name === "c") {
      if (opens) this.#openCell(token.attributes);
      if (!opens || token.isEmpty) this.#closeCell();
    } else if (token.name === "v") this.#isValue = opens && !token.isEmpty;
    else if (token.name === "t") this.#isValue = opens && !token.isEmpty && this.#phonetic === 0;
    else if (token.name === "rPh" && !token.isEmpty) this.#phonetic += opens ? 1 : -1;
    else if (token.name === "row") {
      if (opens) {
        this.#line = Number(cellAttribute(token.attributes, ' r="') ?? this.#line + 1);
        this.#row = { line: this.#line, cells: [] };
      }
      if ((!opens || token.isEmpty) && this.#row !== null) {
        rows.push(this.#row);
        this.#row = null;
      }
    } else if (token.name === "sheetData" && (!opens || token.isEmpty)) this.#isOver = true;
  }

  #openCell(attributes: string): void {
    const place = columnOf(cellAttribute(attributes, ' r="'));
    this.#cell = {
      place: place < 0 ? (this.#row?.cells.length ?? 0) : place,
      type: cellAttribute(attributes, ' t="') ?? "n",
      style: Number(cellAttribute(attributes, ' s="') ?? 0),
    };
    this.#value = noText;
    this.#isValue = false;
  }

  #closeCell(): void {
    const cells = this.#row?.cells;
    const { place } = this.#cell;
    if (cells === undefined || place > columnLimit) return;
    while (cells.length < place) cells.push(noText);
    cells[place] = this.#cellValue();
  }

  #cellValue(): RawCell {
    const value = this.#value;
    if (value === "") return noText;
    switch (this.#cell.type) {
      case "s":
        return /^\d{1,9}$/.test(value.trim()) ? Number(value) : noText;
      case "n": {
        const date = this.#parts.dateStyles[this.#cell.style] ? dateOfSerial(Number(value), this.#parts.is1904) : null;
        return date ?? textOfNumber(value.trim());
      }
      case "b":
        return value.trim() === "1" ? "true" : "false";
      default:
        return value;
    }
  }
}

/** Attributes of cells are read millions of times: without a pattern where they are written as all programs do. */
function cellAttribute(attributes: string, start: string): string | null {
  const at = attributes.indexOf(start);
  if (at < 0)
    return attributes.includes("'") || attributes.includes("\n") ? attributeOf(attributes, start.charAt(1)) : null;
  const from = at + start.length;
  return attributes.slice(from, attributes.indexOf('"', from));
}
