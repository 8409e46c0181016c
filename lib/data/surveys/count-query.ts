import "server-only";
import type { Locale } from "../../domain/model.ts";
import type { RawFilter } from "./answer-filter.ts";
import { stateColumn } from "./refresh-states.ts";
import { blankValueNo } from "./stage-responses.ts";

/** The part of a query that counts current responses of one form by some of their columns. */
export interface CountQuery {
  /** From FROM to the end of WHERE. */
  readonly from: string;
  readonly params: readonly unknown[];
  /** SQL of the number of the language in which somebody answered. */
  readonly language: string;
  /** SQL of the raw answer of a column that was asked for. */
  cell(column: number): string;
}

/**
 * Puts the blocks of some columns side by side, person by person, with what says who counts.
 * @param columns places of the columns whose answers are counted
 * @param filters each has to be passed in one of its columns
 */
export function countQuery(
  formId: number,
  columns: readonly number[],
  filters: readonly RawFilter[],
  languages: readonly Locale[],
): CountQuery {
  const params: unknown[] = [formId, stateColumn];
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
    const wanted = `${bind(languages)}::text[]`;
    conditions.push(
      `(u.state IN (SELECT value_no FROM survey_value WHERE form_id = $1 AND column_no = $2 AND text = ANY (${wanted}))
        OR (u.state = ${blankValueNo} AND (SELECT language FROM survey_form WHERE id = $1) = ANY (${wanted})))`,
    );
  }
  const joins = all.map((column, index) => {
    const block = `b${index}`;
    return `JOIN survey_block AS ${block} ON ${block}.form_id = $1 AND ${block}.column_no = ${bind(column)} AND ${block}.block_no = s.block_no`;
  });
  const arrays = ["s.value_nos", ...all.map((_, index) => `b${index}.value_nos`)].join(", ");
  const names = ["state", ...all.map((_, index) => `v${index}`)].join(", ");
  const where = ["s.form_id = $1", "s.column_no = $2", "u.state IS NOT NULL", ...conditions].join(" AND ");
  const from = `FROM survey_block AS s ${joins.join(" ")} CROSS JOIN LATERAL unnest(${arrays}) AS u(${names}) WHERE ${where}`;
  return { from, params, language: "u.state", cell };
}
