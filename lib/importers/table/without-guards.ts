const guardAtStart = /^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/;
const guardInside = /([,;\t\r\n]"*)'(?=[=+@\uff1d\uff0b\uff0d\uff20]|-[\w(])/g;

/**
 * A cell of a table that was exported here, without the apostrophes that `lib/export/csv.ts` puts before what a
 * spreadsheet would run: where a cell begins, and where one would begin that splits the file by another sign.
 */
export function withoutGuards(cell: string): string {
  return cell.replace(guardAtStart, "").replace(guardInside, "$1");
}
