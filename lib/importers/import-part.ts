import type { ImportWarning, OpenedImport } from "./importer.ts";

/** One table of a file: the file itself, a file inside an archive, or a sheet of a workbook. */
export interface ImportPart {
  /** The file's own name, that of the inner file, or that of the sheet; for people, never a path. */
  readonly name: string;
  /** Recognises the part and opens it; call once. Throws ImportRefusedError like `openImport`. */
  open(): Promise<OpenedImport>;
}

/** The tables of a file, and what was passed over to find them. */
export interface ImportParts {
  readonly kind: "file" | "archive" | "workbook";
  readonly parts: readonly ImportPart[];
  readonly warnings: readonly ImportWarning[];
}
