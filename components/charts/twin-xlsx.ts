import writeXlsxFile, { type CellObject } from "write-excel-file/universal";
import { neutralise } from "#lib/export/csv.ts";
import type { TwinRows } from "./twin-rows.ts";

interface WorkbookWords {
  /** What the figure shows. */
  readonly title: string;
  /** What it rests on, a sentence each. */
  readonly notes: readonly string[];
  /** Name of the sheet that says so. */
  readonly about: string;
}

const text = (value: string, look: Partial<CellObject> = {}): CellObject => ({
  ...look,
  value: neutralise(value),
  type: String,
});

/** Widest and narrowest column, in characters. */
const [widest, narrowest] = [60, 12];

/** The values of a chart as a workbook: real numbers on one sheet, and what they rest on on another. */
export async function twinXlsx({ header, rows }: TwinRows, { title, notes, about }: WorkbookWords): Promise<Blob> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === "number" ? { value, type: Number } : text(String(value)),
    ),
  );
  const widths = header.map((name, place) => {
    const lengths = rows.map((row) => String(row[place] ?? "").length);
    return { width: Math.min(widest, Math.max(narrowest, name.length, ...lengths) + 2) };
  });
  return await writeXlsxFile([
    {
      data: [header.map((name) => text(name, { fontWeight: "bold" })), ...cells],
      // "1" can't clash with the other sheet in any language; the figure's name may be longer than Excel takes.
      sheet: "1",
      columns: widths,
      stickyRowsCount: 1,
    },
    {
      data: [[text(title, { fontWeight: "bold" })], ...notes.map((note) => [text(note, { wrap: true })])],
      sheet: about,
      columns: [{ width: 100 }],
    },
  ]).toBlob();
}
