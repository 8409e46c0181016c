import type { RowReader } from "./row-reader.ts";
import type { MapperContext } from "./table/table-format.ts";

/** Opens the reading of a column by its normalised name; blank where the file has no such column. */
export function openCell(context: MapperContext, name: string): (row: RowReader) => string {
  const [place] = context.columnsNamed(name);
  return place === undefined ? () => "" : (row) => row.cellAt(place);
}

/**
 * Whether a column is filled in the first rows. Of JSON, whose objects lack what they don't know, columns that a format
 * reads are there for every file.
 */
export function isFilled({ columnsNamed, sample }: MapperContext, name: string): boolean {
  const places = columnsNamed(name);
  return sample.some(({ cells }) => places.some((place) => (cells[place] ?? "").trim() !== ""));
}

/** Opens the rejection of rows in which a tool (Apify) wrote an error instead of a post; true where it did. */
export function openErrorTest(context: MapperContext): (row: RowReader) => boolean {
  const error = openCell(context, "error");
  const description = openCell(context, "errordescription");
  return (row) => {
    const message = error(row);
    if (message === "" || row.cell("postId") !== "") return false;
    row.reject("tool_error", { message: row.clean(description(row) || message).slice(0, 200) });
    return true;
  };
}
