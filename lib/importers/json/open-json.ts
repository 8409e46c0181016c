import type { TextSource } from "../bytes/text-source.ts";
import { type ColumnPlan, planColumns } from "../column-plan.ts";
import { encodingWarnings } from "../encoding-warnings.ts";
import type { ImportField } from "../fields.ts";
import type { ImportWarning, OpenedImport, ReadOptions } from "../importer.ts";
import { IssueTally } from "../issue-tally.ts";
import { refuseKnownDocument, refuseKnownObject } from "../known-formats.ts";
import { formatOfProfile } from "../mapping/profile-format.ts";
import { UnknownTableError } from "../mapping/unknown-table.ts";
import { openRows } from "../open-rows.ts";
import { refuseUnusable } from "../recognize.ts";
import { refuse } from "../refuse.ts";
import { tableFormats } from "../registry.ts";
import { normalizeHeader } from "../table/header-names.ts";
import type { TableFormat } from "../table/table-format.ts";
import { CellCutter, memberNames, namesRead } from "./json-columns.ts";
import { type JsonElement, JsonElements } from "./json-elements.ts";
import { findJsonLayout, topMembers } from "./json-layout.ts";
import { JsonRows, type Shape, type ShapedRow, shapeElement } from "./json-rows.ts";
import { elementsAsTable } from "./json-table-head.ts";
import type { JsonObject } from "./json-value.ts";
import { redactTokens } from "./redact-tokens.ts";

/** Elements, and characters of them, by which the format and the columns of a file are known. */
const sampleElements = 500;
const sampleLength = 4_194_304;

/** Elements among which one that a format knows is looked for. */
const searchDepth = 50;

/**
 * Opens a JSON text: a list of objects, a list inside an object, one object a line, or objects after one another.
 * Objects may be nested; the columns of a format are named as flattened exports name them (`authorMeta/name`).
 * @throws ImportRefusedError where no format knows its elements.
 */
export async function openJson(source: TextSource, options: ReadOptions): Promise<OpenedImport> {
  refuseKnownDocument(new Set(topMembers(source.head).map(normalizeHeader)));
  const layout = findJsonLayout(source.head);
  const document = layout.kind === "list" ? layout.document : {};
  const elements = new JsonElements(source, layout);
  const sample = await takeSample(elements);
  const formats = options.mapping === undefined ? tableFormats : [formatOfProfile(options.mapping)];
  const format = findFormat(sample, document, formats) ?? refuseUnknown(sample, source.head);
  const { schema } = format;
  const warnings = new IssueTally();
  const shape: Shape = format.json?.open(document, options, warnings) ?? ((value) => ({ value }));
  const ahead = sample.map((element) => shapeElement(element, shape));
  const seen = planColumns(metColumns(ahead, format), schema);
  refuseUnusable(schema, seen, options);
  const all = [...seen.headers, ...unmetNames(format, seen)];
  const rows = new JsonRows(elements, ahead, shape, new CellCutter(all.map(normalizeHeader)));
  return openRows(
    {
      format,
      plan: planColumns(all, schema),
      seen,
      rows,
      warnings,
      written: { encoding: source.decoder.encoding, delimiter: null, headerLine: null },
      bytesRead: () => source.bytesRead,
      byteWarnings: () => [...encodingWarnings(source), ...cutWarnings(elements)],
      close: () => source.close(),
    },
    options,
  );
}

async function takeSample(elements: JsonElements): Promise<JsonElement[]> {
  const sample: JsonElement[] = [];
  let length = 0;
  do {
    for (let element = elements.next(); element !== null; element = elements.next()) {
      sample.push(element);
      length += element.text.length;
      if (sample.length >= sampleElements || length > sampleLength) return sample;
    }
  } while (await elements.pull());
  return sample;
}

function findFormat(
  sample: readonly JsonElement[],
  document: JsonObject,
  formats: readonly TableFormat[],
): TableFormat | null {
  for (const { value } of sample.slice(0, searchDepth)) {
    if (value === null) continue;
    const names = memberNames(value);
    const found = formats.find(({ json, schema }) => json?.accepts(value, document) ?? schema.matches(names));
    if (found !== undefined) return found;
  }
  return null;
}

function refuseUnknown(sample: readonly JsonElement[], head: string): never {
  if (sample.length === 0) refuse("file_empty", {});
  for (const { value } of sample.slice(0, searchDepth)) if (value !== null) refuseKnownObject(value);
  const first = sample.find(({ value }) => value !== null);
  const isBroken = first === undefined && sample.length > 0;
  if (isBroken) refuse("json_broken", {});
  throw new UnknownTableError(redactTokens(first?.text ?? head.trim()), elementsAsTable(sample));
}

/** Columns of the first elements: their members as they are spelled, and the nested ones that the format reads. */
function metColumns(ahead: readonly ShapedRow[], { schema }: TableFormat): string[] {
  const columns = new Set<string>();
  const cutter = new CellCutter(namesRead(schema));
  for (const { shaped } of ahead) {
    if (shaped === "passed-over" || "problem" in shaped) continue;
    for (const key of Object.keys(shaped.value)) columns.add(key);
    cutter.cut(shaped.value);
  }
  for (const path of cutter.met) if (path !== undefined) columns.add(path);
  return [...columns].slice(0, 2_000);
}

/** Names for what the format reads and the first elements lack; a later element may have it. */
function unmetNames({ schema }: TableFormat, seen: ColumnPlan): string[] {
  const unmet = Object.entries(schema.columns).flatMap(([field, names]) =>
    seen.placeOf.has(field as ImportField) ? [] : names.filter((name) => typeof name === "string").slice(0, 1),
  );
  const met = new Set(seen.names);
  return [...new Set([...unmet, ...(schema.reads ?? [])])].filter((name) => !met.has(name));
}

function cutWarnings(elements: JsonElements): ImportWarning[] {
  return elements.isWhole ? [] : [{ code: "file_cut_off", params: {} }];
}
