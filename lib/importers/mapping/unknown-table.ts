import { ImportRefusedError } from "#lib/errors.ts";
import type { TableHead } from "./table-head.ts";

/** A table that no format knows. It carries its top, so that a person can say what its columns hold. */
export class UnknownTableError extends ImportRefusedError {
  /** Null where no header was found. */
  readonly head: TableHead | null;

  constructor(header: string, head: TableHead | null) {
    super("format_unknown", { header: header.trim().slice(0, 300) });
    this.head = head;
  }
}
