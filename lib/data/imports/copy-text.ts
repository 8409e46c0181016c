import "server-only";

/** A value of one column in a COPY stream. */
export type CopyValue = string | number | boolean | null;

const special = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeText(text: string): string {
  return special.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => escapes[found] ?? found) : text;
}

/** One row in PostgreSQL's COPY text format; null is `\N`. */
export function copyRow(values: readonly CopyValue[]): string {
  let row = "";
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (index > 0) row += "\t";
    if (value === null || value === undefined) row += "\\N";
    else row += typeof value === "string" ? escapeText(value) : String(value);
  }
  return `${row}\n`;
}
