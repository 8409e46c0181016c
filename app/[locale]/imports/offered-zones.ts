import type { TimeZone } from "#lib/domain/model.ts";
import { regions } from "#lib/domain/regions.ts";

const otherZones = ["UTC", "Europe/Moscow", "Asia/Tashkent", "America/New_York", "America/Los_Angeles"];

/** Zones to choose from for the times of a file: those of the regions, some of tools, and the one chosen before. */
export function offeredZones(chosen: TimeZone | null): TimeZone[] {
  return [...new Set([...regions.map((region) => region.timeZone), ...otherZones, ...(chosen ? [chosen] : [])])];
}
