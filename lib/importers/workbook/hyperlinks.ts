import { refuse } from "../refuse.ts";
import type { RowStream } from "../row-stream.ts";
import type { TableRow } from "../table/row-framer.ts";
import { scanXml } from "./scan-xml.ts";
import { SheetRow } from "./sheet-rows.ts";
import type { OpenPart } from "./workbook-parts.ts";
import { attributeOf } from "./xml-scanner.ts";

/** Links behind the cells of a sheet, by row and by column counted from 0. */
export type SheetLinks = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Most links of a sheet; they stand below its rows and have to be held while these stream by. */
const linkLimit = 500_000;

/** Reads the links of a sheet: their cells stand at its end, their addresses in a part of their own. */
export async function readHyperlinks(open: OpenPart, sheet: string): Promise<SheetLinks> {
  const addresses = await readAddresses(open, sheet.replace(/(?<![^/])([^/]+)$/, "_rels/$1.rels"));
  const links = new Map<number, Map<number, string>>();
  const part = addresses.size === 0 ? null : open(sheet);
  if (part === null) return links;
  for await (const scanner of scanXml(part, sheet)) {
    while (scanner.next()) {
      const { kind, name, attributes } = scanner.token;
      if (kind !== "open" || name !== "hyperlink") continue;
      const [, letters = "", line = ""] = /^([A-Z]{1,3})(\d+)/.exec(attributeOf(attributes, "ref") ?? "") ?? [];
      const address = addresses.get(attributeOf(attributes, "[\\w.-]+:id") ?? "");
      if (letters === "" || address === undefined) continue;
      const row = links.get(Number(line)) ?? new Map<number, string>();
      row.set(columnOfLetters(letters), address);
      links.set(Number(line), row);
    }
  }
  return links;
}

async function readAddresses(open: OpenPart, path: string): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  const part = open(path);
  if (part === null) return addresses;
  for await (const scanner of scanXml(part, path)) {
    while (scanner.next()) {
      const { kind, name, attributes } = scanner.token;
      if (kind !== "open" || name !== "Relationship") continue;
      const id = attributeOf(attributes, "Id");
      if (id !== null) addresses.set(id, attributeOf(attributes, "Target") ?? "");
      if (addresses.size > linkLimit) refuse("archive_damaged", { name: path.slice(0, 150) });
    }
  }
  return addresses;
}

function columnOfLetters(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 0x40;
  return column - 1;
}

/** A sheet whose rows have, behind their own cells, the links of the columns that have any. */
export class LinkedRows implements RowStream {
  readonly #rows: RowStream;
  readonly #links: SheetLinks;
  readonly #width: number;
  /** Columns with links, counted from 0. */
  readonly #columns: readonly number[];

  constructor(rows: RowStream, links: SheetLinks, width: number) {
    this.#rows = rows;
    this.#links = links;
    this.#width = width;
    this.#columns = [...new Set([...links.values()].flatMap((row) => [...row.keys()]))].filter((one) => one < width);
  }

  /** The header with a column `link of …` for each column that has links. */
  headers(header: readonly string[]): string[] {
    return [...header, ...this.#columns.map((column) => `link of ${header[column] ?? ""}`)];
  }

  next(): TableRow | null {
    const row = this.#rows.next();
    if (row === null) return null;
    const missing = Math.max(0, this.#width - row.cells.length);
    const links = this.#columns.map((column) => this.#links.get(row.line)?.get(column) ?? "");
    const cells = [...row.cells.slice(0, this.#width), ...new Array<string>(missing).fill(""), ...links];
    return new SheetRow(row.line, cells);
  }

  pull(): Promise<boolean> {
    return this.#rows.pull();
  }
}
