import "server-only";
import { ImportRefusedError } from "../../errors.ts";
import type { ImportWarning } from "../../importers/importer.ts";

/** The warning that a file was read by an order of day and month that none of its dates tells; null where one does. */
export function findOpenDateOrder(warnings: readonly ImportWarning[]): ImportWarning | null {
  return warnings.find(({ code }) => code === "date_order_assumed") ?? null;
}

/**
 * A preview may assume an order, since it shows it; an import has to be told.
 * @throws ImportRefusedError `date_order_needed`
 */
export function refuseOpenDateOrder(warnings: readonly ImportWarning[]): void {
  const open = findOpenDateOrder(warnings);
  if (open === null) return;
  const { value = "", dayFirst = "", monthFirst = "" } = open.params;
  throw new ImportRefusedError("date_order_needed", { value, dayFirst, monthFirst });
}
