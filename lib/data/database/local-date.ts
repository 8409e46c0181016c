import "server-only";
import type { LocalDate } from "../../domain/model.ts";

/** Prisma gives a `date` column as midnight UTC of that calendar day. */
export function localDateOf(value: Date): LocalDate {
  return value.toISOString().slice(0, 10);
}

/** The same for a column that may be null. */
export function localDateOrNull(value: Date | null): LocalDate | null {
  return value === null ? null : localDateOf(value);
}

/** A calendar day as Prisma takes it. */
export function dateOf(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
