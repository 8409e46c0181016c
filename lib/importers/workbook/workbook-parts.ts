import { refuse } from "../refuse.ts";
import { isDateFormat } from "./cell-text.ts";
import { scanXml } from "./scan-xml.ts";
import { attributeOf } from "./xml-scanner.ts";

/** A sheet of a workbook and where its rows stand. */
export interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** What has to be known of a workbook before its rows. */
export interface WorkbookParts {
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: string | null;
  readonly is1904: boolean;
  /** Whether cells of a style show dates, by the number of the style. */
  readonly dateStyles: readonly boolean[];
}

/** Opens a part of a workbook by its path; null where there is none. */
export type OpenPart = (path: string) => AsyncIterable<Uint8Array> | null;

/** Styles and sheets are few; a file with more is no workbook of posts. */
const nodeLimit = 200_000;

/** Opening tags of a part, one after the other. */
async function* openTags(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<[string, string], void, void> {
  let count = 0;
  for await (const scanner of scanXml(chunks, path)) {
    while (scanner.next()) {
      const { kind, name, attributes } = scanner.token;
      if (kind !== "open") continue;
      if (++count > nodeLimit) refuse("archive_damaged", { name: path });
      yield [name, attributes];
    }
  }
}

/** Path inside the archive that a relation of a part means. */
function resolve(base: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = base.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

async function readRelations(open: OpenPart, workbook: string): Promise<Map<string, { type: string; path: string }>> {
  const relations = new Map<string, { type: string; path: string }>();
  const path = workbook.replace(/(?<![^/])([^/]+)$/, "_rels/$1.rels");
  const part = open(path);
  if (part === null) return relations;
  for await (const [name, attributes] of openTags(part, path)) {
    const id = attributeOf(attributes, "Id");
    const target = attributeOf(attributes, "Target");
    if (name !== "Relationship" || id === null || target === null) continue;
    const type = attributeOf(attributes, "Type")?.split("/").at(-1) ?? "";
    relations.set(id, { type, path: resolve(workbook, target) });
  }
  return relations;
}

async function readDateStyles(open: OpenPart, path: string): Promise<boolean[]> {
  const part = open(path);
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellFormat = false;
  if (part === null) return styles;
  for await (const [name, attributes] of openTags(part, path)) {
    const id = Number(attributeOf(attributes, "numFmtId") ?? 0);
    if (name === "numFmt") formats.set(id, attributeOf(attributes, "formatCode") ?? "");
    else if (name === "cellXfs") isCellFormat = true;
    else if (name === "cellStyles" || name === "dxfs") isCellFormat = false;
    else if (name === "xf" && isCellFormat) styles.push(isDateFormat(id, formats.get(id)));
  }
  return styles;
}

/** Reads what a workbook holds, visible sheets first. */
export async function readWorkbookParts(open: OpenPart, workbook: string): Promise<WorkbookParts> {
  const relations = await readRelations(open, workbook);
  const visible: Sheet[] = [];
  const hidden: Sheet[] = [];
  let is1904 = false;
  const part = open(workbook);
  if (part === null) refuse("archive_damaged", { name: workbook });
  for await (const [name, attributes] of openTags(part, workbook)) {
    if (name === "workbookPr") is1904 = /^(?:1|true)$/.test(attributeOf(attributes, "date1904") ?? "");
    if (name !== "sheet") continue;
    const relation = relations.get(attributeOf(attributes, "[\\w.-]+:id") ?? "");
    if (relation?.type !== "worksheet") continue;
    const sheet = { name: attributeOf(attributes, "name") ?? "", path: relation.path };
    (/^(?:hidden|veryHidden)$/.test(attributeOf(attributes, "state") ?? "") ? hidden : visible).push(sheet);
  }
  const pathOf = (type: string): string | null =>
    [...relations.values()].find((relation) => relation.type === type)?.path ?? null;
  const styles = pathOf("styles");
  return {
    sheets: [...visible, ...hidden],
    sharedStrings: pathOf("sharedStrings"),
    is1904,
    dateStyles: styles === null ? [] : await readDateStyles(open, styles),
  };
}
