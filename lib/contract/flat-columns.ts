/**
 * Answers as flat tables. A nested value becomes a column named by its path, `likes.mean`, as
 * `pandas.json_normalize` names it, so the CSV and the JSON of a question hold the same cells.
 */
import { z } from "zod";

/** Value of a flat column. */
export type FlatValue = string | number | boolean | null;

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

/**
 * Column paths of a row schema, in the order of its keys, down to plain values.
 * @param present top-level keys to keep; the others are absent from these rows.
 */
export function flatColumns(schema: z.ZodObject, present: (key: string) => boolean = () => true): string[] {
  const pathsOf = (type: z.core.$ZodType, path: string): string[] => {
    const inner = unwrapped(type);
    if (!(inner instanceof z.ZodObject)) return [path];
    return Object.entries(inner.shape).flatMap(([key, child]) => pathsOf(child, `${path}.${key}`));
  };
  return Object.entries(schema.shape)
    .filter(([key]) => present(key))
    .flatMap(([key, child]) => pathsOf(child, key));
}

/** Cells of a row by column paths; whatever is unknown or lies within something unknown is null. */
export function flatCells(row: object, columns: readonly string[]): FlatValue[] {
  return columns.map((column) => {
    let value: unknown = row;
    for (const key of column.split(".")) {
      value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : null;
    }
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  });
}
