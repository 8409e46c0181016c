import type { RegionCode } from "./model.ts";
import { regions } from "./regions.ts";
import { table1Figures } from "./study/printed-figures.ts";

/** Regions of the founding study as its Table 1 prints them, then the others by their codes. */
const inOrder: readonly RegionCode[] = [
  ...new Set([...table1Figures.flatMap(({ region }) => region ?? []), ...regions.map(({ code }) => code).sort()]),
];

/** The place of a region in every table, chart, legend and answer; rows without a region come last. */
export function regionRank(code: RegionCode | null | undefined): number {
  const rank = code ? inOrder.indexOf(code) : -1;
  return rank === -1 ? inOrder.length : rank;
}
