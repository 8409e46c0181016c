/** When accounts post: weekday by hour of the local clock. */

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
