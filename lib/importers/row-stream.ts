import type { TableRow } from "./table/row-framer.ts";

/** Data rows of an opened file, one after the other, from whatever it is written in. */
export interface RowStream {
  /** The next row of what is here, or null where `pull` is needed. */
  next(): TableRow | null;
  /** Brings more of the file; false once every row was given. */
  pull(): Promise<boolean>;
}
