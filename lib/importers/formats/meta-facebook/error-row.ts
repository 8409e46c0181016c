import type { RowReader } from "../../row-reader.ts";
import type { MapperContext } from "../../table/table-format.ts";
import { metaPlaces } from "./meta-words.ts";

/**
 * Opens the rejection of rows of counts for which Business Suite could not find the post, and says so where it else
 * explains a row ("An error occurred while computing metadata for content with ID …"); true where it did.
 */
export function openErrorRow(context: MapperContext): (row: RowReader) => boolean {
  const [place] = metaPlaces(context, "note");
  return (row) => {
    const message = place === undefined ? "" : row.cellAt(place);
    if (message === "" || row.cell("postId") !== "" || row.cell("publishedAt") !== "") return false;
    row.reject("tool_error", { message: row.clean(message).slice(0, 200) });
    return true;
  };
}
