import type { ImportField } from "../fields.ts";
import type { MappingProfile } from "./mapping-profile.ts";

const thousands = {
  auto: null,
  comma: /(?<=\d)\.(?=\d{3}(?!\d))/g,
  point: /(?<=\d),(?=\d{3}(?!\d))/g,
} as const;

/** Writes a count as `readCount` understands it, by what a profile says of blanks and decimal marks. */
export function writtenCountOf({
  options,
}: Pick<MappingProfile, "options">): (cell: string, field: ImportField) => string {
  const separator = thousands[options.decimalMark];
  const blank = options.blank === "zero" ? "0" : "";
  return (cell, field) => {
    const text = cell.trim();
    // A number of followers that is not there is no page without followers.
    if (text === "") return field === "followers" ? "" : blank;
    return separator === null ? text : text.replace(separator, "");
  };
}
