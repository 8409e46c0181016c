/** When accounts post: weekday by hour of the local clock. */
import { localDateOf, localHourOf } from "../local-time.ts";
import type { TimeZone } from "../model.ts";
import { weekdayOf } from "../period.ts";

/** Hours of a week, Monday 00:00 first. */
export const weekHours = 168;

/** Posts by weekday (7 rows, Monday first) and local hour (24 columns). */
export interface Rhythm {
  readonly posts: number;
  readonly rows: readonly (readonly number[])[];
  /** Largest cell, for a colour scale; 0 without posts. */
  readonly peak: number;
}

/**
 * The matrix of several accounts, each on its own clock.
 * @param slots for each account 168 counts, Monday 00:00 first
 */
export function rhythmOf(slots: readonly (readonly number[])[]): Rhythm {
  const rows = Array.from({ length: 7 }, (_day, weekday) =>
    Array.from({ length: 24 }, (_hour, hour) => slots.reduce((sum, week) => sum + (week[weekday * 24 + hour] ?? 0), 0)),
  );
  const cells = rows.flat();
  return { posts: cells.reduce((sum, cell) => sum + cell, 0), rows, peak: Math.max(...cells) };
}

/** The 168 counts of one account from its posts' instants. */
export function weekSlotsOf(publishedAt: readonly Date[], timeZone: TimeZone): number[] {
  const slots = new Array<number>(weekHours).fill(0);
  for (const instant of publishedAt) {
    const slot = weekdayOf(localDateOf(instant, timeZone)) * 24 + localHourOf(instant, timeZone);
    slots[slot] = (slots[slot] ?? 0) + 1;
  }
  return slots;
}
