/** Zip archives and workbooks for tests, written byte by byte, so that unusual ones can be made as well. */
import { crc32, deflateRawSync } from "node:zlib";
import type { ByteFile } from "#lib/importers/unpack/byte-file.ts";

/** A file to be put into an archive. */
export interface ZipInput {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Stored as it is instead of deflated. */
  readonly isStored?: boolean;
  /** Sizes follow the data instead of standing before it, as programs write that stream. */
  readonly isStreamed?: boolean;
  readonly isEncrypted?: boolean;
}

/** Bytes of a zip archive. */
export function zipFile(inputs: readonly ZipInput[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const push = (piece: Buffer): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const { name, data, isStored = false, isStreamed = false, isEncrypted = false } of inputs) {
    const raw = Buffer.from(data);
    const packed = isStored ? raw : deflateRawSync(raw);
    const flags = (isEncrypted ? 1 : 0) | (isStreamed ? 8 : 0) | 0x800;
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const start = offset;
    const local = Buffer.from(common);
    if (isStreamed) local.fill(0, 10, 22);
    push(Buffer.concat([Buffer.from("PK\x03\x04"), local, nameBytes, packed]));
    if (isStreamed) push(Buffer.concat([Buffer.from("PK\x07\x08"), common.subarray(10, 22)]));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(start, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, tail, nameBytes]));
  }
  const start = offset;
  for (const entry of directory) push(entry);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(inputs.length, 4);
  end.writeUInt16LE(inputs.length, 6);
  end.writeUInt32LE(offset - start, 8);
  end.writeUInt32LE(start, 12);
  push(Buffer.concat([Buffer.from("PK\x05\x06"), end]));
  return Buffer.concat(pieces);
}

/** A cell: a text, a number as it is written in the XML, or XML of its own. */
export type CellInput = string | number | { readonly xml: string } | null;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A sheet with its name and rows; texts stand in the cells or are shared. */
export interface SheetInput {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly state?: string;
}

const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") + String.fromCharCode(65 + (column % 26));

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The files of a workbook; style 1 shows dates with time, style 2 days. */
export function workbookFiles(sheets: readonly SheetInput[], isShared = true, is1904 = false): ZipInput[] {
  const shared = new Map<string, number>();
  const cell = (value: CellInput, column: number, row: number): string => {
    if (value === null) return "";
    const at = `${letters(column)}${row}`;
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === "object") return value.xml.replace("<c", `<c r="${at}"`);
    if (!isShared) return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    const number = shared.get(value) ?? shared.size;
    shared.set(value, number);
    return `<c r="${at}" t="s"><v>${number}</v></c>`;
  };
  const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
  const rowsOf = (rows: SheetInput["rows"]): string =>
    rows
      .map((cells, i) => `<row r="${i + 1}">${cells.map((value, c) => cell(value, c, i + 1)).join("")}</row>`)
      .join("");
  const parts = sheets.map(({ rows }, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    data: xml(`<worksheet ${namespace}><sheetData>${rowsOf(rows)}</sheetData></worksheet>`),
  }));
  const names = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`;
  const relations = [
    ...sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
    relation("rIdS", "sharedStrings", "sharedStrings.xml"),
    relation("rIdF", "styles", "/xl/styles.xml"),
  ];
  const properties = is1904 ? '<workbookPr date1904="1"/>' : "";
  return [
    { name: "[Content_Types].xml", data: xml("<Types/>") },
    ...parts,
    {
      name: "xl/workbook.xml",
      data: xml(
        `<workbook ${namespace} xmlns:r="${officeRelations}">${properties}<sheets>${names.join("")}</sheets></workbook>`,
      ),
    },
    { name: "xl/_rels/workbook.xml.rels", data: xml(`<Relationships>${relations.join("")}</Relationships>`) },
    {
      name: "xl/sharedStrings.xml",
      data: xml(
        `<sst ${namespace}>${[...shared.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
      ),
    },
    {
      name: "xl/styles.xml",
      data: xml(
        `<styleSheet ${namespace}><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ),
    },
  ];
}

/** Bytes as a file that can be read from any place. */
export function fileOf(bytes: Uint8Array): ByteFile {
  async function* slice(start: number, end: number): AsyncGenerator<Uint8Array, void, void> {
    for (let at = start; at < Math.min(end, bytes.length); at += 997) yield bytes.subarray(at, Math.min(at + 997, end));
  }
  return { size: bytes.length, slice, [Symbol.asyncIterator]: () => slice(0, bytes.length) };
}
