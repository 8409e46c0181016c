import "server-only";
import type { Locale } from "../../domain/model.ts";
import type { RawFilter } from "./answer-filter.ts";
import { blockSize } from "./stage-responses.ts";

/** The part of a query that reads current responses of one form with some of their columns. */
export interface BlockQuery {
  /** From FROM to the end of WHERE; responses are `r`, the raw answer in a column is what `cell` says. */
  readonly from: string;
  readonly params: readonly unknown[];
  /** SQL of the raw answer of a column that was asked for. */
  cell(column: number): string;
}

/**
 * Puts the blocks of some columns side by side, response by response.
 * @param columns places of the columns whose answers are read
 * @param filters each has to be passed in one of its columns
 */
export function blockQuery(
  formId: number,
  columns: readonly number[],
  filters: readonly RawFilter[],
  languages: readonly Locale[],
): BlockQuery {
  const params: unknown[] = [formId];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const all = [...new Set([...columns, ...filters.flatMap((filter) => filter.map(({ column }) => column))])];
  const cell = (column: number): string => `u.v${all.indexOf(column)}`;
  const conditions = filters.map((filter) => {
    const either = filter
      .filter(({ valueNos }) => valueNos.length > 0)
      .map(({ column, valueNos }) => `${cell(column)} = ANY (${bind(valueNos)}::int[])`);
    return either.length === 0 ? "false" : `(${either.join(" OR ")})`;
  });
  if (languages.length > 0) {
    conditions.push(
      `coalesce(r.language, (SELECT language FROM survey_form WHERE id = $1)) = ANY (${bind(languages)}::text[])`,
    );
  }
  const where = ["r.form_id = $1", "r.is_current", ...conditions].join(" AND ");
  const [first, ...others] = all;
  if (first === undefined) return { from: `FROM survey_response AS r WHERE ${where}`, params, cell };
  const joins = others.map(
    (column, index) =>
      `JOIN survey_block AS b${index + 1} ON b${index + 1}.form_id = $1 AND b${index + 1}.column_no = ${bind(column)} AND b${index + 1}.block_no = b0.block_no`,
  );
  const arrays = all.map((_, index) => `b${index}.value_nos`).join(", ");
  const names = all.map((_, index) => `v${index}`).join(", ");
  const from = `FROM survey_block AS b0 ${joins.join(" ")}
    CROSS JOIN LATERAL unnest(${arrays}) WITH ORDINALITY AS u(${names}, place)
    JOIN survey_response AS r ON r.response_no = b0.block_no * ${blockSize} + u.place - 1
    WHERE b0.form_id = $1 AND b0.column_no = ${bind(first)} AND ${where}`;
  return { from, params, cell };
}
