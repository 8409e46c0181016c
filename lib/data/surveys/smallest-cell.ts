import "server-only";
import { getEnv } from "../../env.ts";
import type { Survey } from "./surveys.ts";

/**
 * Numbers of people under which a survey tells nothing to those who may not read single responses; 0 for no limit. The
 * people of the demo are invented.
 */
export function smallestCellOf({ isDemo }: Pick<Survey, "isDemo">): number {
  return isDemo ? 0 : getEnv().SMALLEST_CELL;
}
