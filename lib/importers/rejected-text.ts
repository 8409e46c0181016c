import type { ColumnPlan } from "./column-plan.ts";
import type { ImportField } from "./fields.ts";
import type { TableRow } from "./table/row-framer.ts";
import type { TableSchema } from "./table/table-format.ts";

/** Fields that neither name a person nor hold what a person wrote. */
const impersonal: readonly ImportField[] = [
  "commentId",
  "parentId",
  "postId",
  "publishedAt",
  "date",
  "platform",
  "account",
  "accountId",
  "likes",
];

/**
 * How a rejected row is shown: as it stands in the file, or, of formats that hold comments, only its ids, time and
 * counts. A row that is torn has its cells in the wrong places, and is then not shown at all.
 */
export function openRejectedText(schema: TableSchema, plan: ColumnPlan): (row: TableRow) => string {
  if (schema.tells === undefined) return ({ text }) => text;
  const shown = impersonal.flatMap((field) => {
    const place = plan.placeOf.get(field);
    return place === undefined ? [] : [{ place, header: plan.headerOf(field) }];
  });
  return ({ cells, problem }) => {
    if (problem !== null) return "";
    const filled = shown.filter(({ place }) => (cells[place]?.trim() ?? "") !== "");
    return filled.map(({ place, header }) => `${header}: ${cells[place]?.trim().slice(0, 200)}`).join("; ");
  };
}
