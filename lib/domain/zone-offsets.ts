/**
 * Offsets of a time zone from UTC, as the runtime's own tz data has them. Kazakhstan moved Asia/Almaty
 * from UTC+6 to UTC+5 on 2024-03-01, which a database of an older release does not know.
 */
import type { TimeZone } from "./model.ts";

/** A stretch of time with one offset: from inside, to outside. */
export interface ZoneOffsetSegment {
  readonly fromAt: Date;
  readonly toAt: Date;
  /** Minutes that local clocks are ahead of UTC. Whole, except for local mean time long ago. */
  readonly offsetMinutes: number;
}

interface OffsetSpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Spans are found and kept a block at a time; an import asks millions of times within a few blocks. */
const BLOCK_MS = 128 * DAY_MS;

/** What is known of one zone. The span asked last answers the next question nearly always. */
interface ZoneCache {
  readonly format: Intl.DateTimeFormat;
  readonly blocks: Map<number, readonly OffsetSpan[]>;
  last: OffsetSpan | null;
}

const zones = new Map<TimeZone, ZoneCache>();

function cacheOf(zone: TimeZone): ZoneCache {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const cache: ZoneCache = { format, blocks: new Map(), last: null };
  zones.set(zone, cache);
  return cache;
}

/** Whether the runtime knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    cacheOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const offsetPattern = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

function readOffset(format: Intl.DateTimeFormat, instantMs: number): number {
  const match = offsetPattern.exec(format.format(instantMs));
  if (match === null) throw new Error(`No offset in ${format.format(instantMs)}`);
  const size = Number(match[2] ?? 0) * HOUR_MS + Number(match[3] ?? 0) * 60_000 + Number(match[4] ?? 0) * 1000;
  return match[1] === "-" ? -size : size;
}

/** First whole second in (fromMs, toMs] at which the offset differs from that of `fromMs`. */
function findChange(format: Intl.DateTimeFormat, fromMs: number, toMs: number): number {
  const offset = readOffset(format, fromMs);
  let before = fromMs / 1000;
  let after = toMs / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (readOffset(format, middle * 1000) === offset) before = middle;
    else after = middle;
  }
  return after * 1000;
}

/** Spans of one block. No zone has ever changed its clocks twice within a day, so daily probes find all. */
function readBlock(format: Intl.DateTimeFormat, block: number): OffsetSpan[] {
  const endMs = (block + 1) * BLOCK_MS;
  const spans: OffsetSpan[] = [];
  let fromMs = block * BLOCK_MS;
  let offsetMs = readOffset(format, fromMs);
  for (let probeMs = fromMs + DAY_MS; probeMs <= endMs; probeMs += DAY_MS) {
    const probed = readOffset(format, probeMs);
    if (probed === offsetMs) continue;
    const changeMs = findChange(format, probeMs - DAY_MS, probeMs);
    if (changeMs === endMs) break;
    spans.push({ fromMs, toMs: changeMs, offsetMs });
    fromMs = changeMs;
    offsetMs = probed;
  }
  spans.push({ fromMs, toMs: endMs, offsetMs });
  return spans;
}

function spanAt(zone: TimeZone, instantMs: number): OffsetSpan {
  const cache = cacheOf(zone);
  const last = cache.last;
  if (last !== null && instantMs >= last.fromMs && instantMs < last.toMs) return last;
  const block = Math.floor(instantMs / BLOCK_MS);
  let spans = cache.blocks.get(block);
  if (spans === undefined) {
    spans = readBlock(cache.format, block);
    cache.blocks.set(block, spans);
  }
  const span = spans.find((candidate) => instantMs < candidate.toMs);
  if (span === undefined) throw new RangeError(`Not an instant: ${instantMs}`);
  cache.last = span;
  return span;
}

/**
 * Milliseconds that local clocks are ahead of UTC at an instant given in milliseconds since 1970.
 * @throws RangeError for an unknown zone or an invalid instant
 */
export function zoneOffsetMs(zone: TimeZone, instantMs: number): number {
  return spanAt(zone, instantMs).offsetMs;
}

/**
 * The offsets in force from one instant (inside) to another (outside), in order, neighbours differing.
 * SQL computes local days with these instead of with its own tz data.
 */
export function zoneOffsetSegments(zone: TimeZone, fromInstant: Date, toInstant: Date): ZoneOffsetSegment[] {
  const segments: ZoneOffsetSegment[] = [];
  let atMs = fromInstant.getTime();
  const endMs = toInstant.getTime();
  while (atMs < endMs) {
    const span = spanAt(zone, atMs);
    const toMs = Math.min(span.toMs, endMs);
    const before = segments.at(-1);
    const offsetMinutes = span.offsetMs / 60_000;
    if (before !== undefined && before.offsetMinutes === offsetMinutes) {
      segments[segments.length - 1] = { ...before, toAt: new Date(toMs) };
    } else {
      segments.push({ fromAt: new Date(atMs), toAt: new Date(toMs), offsetMinutes });
    }
    atMs = toMs;
  }
  return segments;
}
