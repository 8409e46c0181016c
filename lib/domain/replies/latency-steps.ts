/**
 * Steps into which each class of first-reply time is cut. A class says roughly where a quantile lies; counts by step
 * say it so finely that few answers remain to be read, however many there are.
 */
import { latencyLimits } from "./facts.ts";
import type { LatencyPlace } from "./reply-times.ts";

/** The most steps that a class has. */
export const latencySteps = 128;

/** A class of first-reply time: seconds longer than `over`, in steps of `width`. */
export interface SteppedClass {
  readonly over: number;
  readonly width: number;
}

/** A day: the width of steps of the last class, which has no end; its last step holds all that is longer. */
const openWidth = 86_400;

/** The classes in order, as `latencyLimits` separates them. */
export const steppedClasses: readonly SteppedClass[] = [...latencyLimits, null].map((upTo, index) => {
  const over = latencyLimits[index - 1] ?? -1;
  return { over, width: upTo === null ? openWidth : Math.ceil((upTo - over) / latencySteps) };
});

/** Answers of one step of a class. */
export interface StepCount {
  readonly step: number;
  readonly count: number;
}

/** Number of the class in which a place lies. */
export function classOfPlace({ upTo }: LatencyPlace): number {
  return upTo === null ? latencyLimits.length : latencyLimits.indexOf(upTo);
}

/**
 * The same order statistic as a place in its step.
 * @param place in a class, as `locateQuantile` finds it
 * @param counts of the steps of that class that have answers, in order
 * @returns the place itself where the counts are too few to hold it
 */
export function refinePlace(place: LatencyPlace, counts: readonly StepCount[]): LatencyPlace {
  const width = steppedClasses[classOfPlace(place)]?.width;
  if (width === undefined) throw new RangeError(`No class of first-reply time ends at ${place.upTo} seconds`);
  let before = 0;
  for (const { step, count } of counts) {
    if (place.offset < before + count) {
      const over = place.over + step * width;
      const end = Math.min(over + width, place.upTo ?? Number.POSITIVE_INFINITY);
      const isOpen = place.upTo === null && step === latencySteps - 1;
      return { over, upTo: isOpen ? null : end, offset: place.offset - before };
    }
    before += count;
  }
  return place;
}
