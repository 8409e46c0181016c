import fc from "fast-check";
import { expect, test } from "vitest";
import { latencyClasses, latencyLimits } from "./facts.ts";
import { latencySteps, refinePlace, type StepCount, steppedClasses } from "./latency-steps.ts";
import { type LatencyPlace, locateQuantile } from "./reply-times.ts";

const classOf = (seconds: number) => latencyLimits.filter((limit) => seconds > limit).length;

function stepsOf(times: readonly number[], latencyClass: number): StepCount[] {
  const { over = 0, width = 1 } = steppedClasses[latencyClass] ?? {};
  const steps = times
    .filter((seconds) => classOf(seconds) === latencyClass)
    .map((seconds) => Math.min(Math.floor((seconds - over - 1) / width), latencySteps - 1));
  return [...Map.groupBy(steps, (step) => step)]
    .map(([step, all]) => ({ step, count: all.length }))
    .sort((a, b) => a.step - b.step);
}

const within = (times: readonly number[], { over, upTo }: LatencyPlace) =>
  times.filter((seconds) => seconds > over && (upTo === null || seconds <= upTo)).sort((a, b) => a - b);

test("every class is cut into steps that reach its end, and no more than there may be", () => {
  expect(steppedClasses).toHaveLength(latencyClasses);
  for (const [index, limit] of latencyLimits.entries()) {
    const { over = 0, width = 0 } = steppedClasses[index] ?? {};
    expect(width * latencySteps).toBeGreaterThanOrEqual(limit - over);
    expect(Number.isInteger(width)).toBe(true);
  }
});

test("a place refined by its step is the same order statistic, among fewer", () => {
  const time = fc.oneof(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 2_147_483_647 }));
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 80 }), fc.constantFrom(0.5, 0.9), (times, p) => {
      const counts = new Array<number>(latencyClasses).fill(0);
      for (const seconds of times) counts[classOf(seconds)] = (counts[classOf(seconds)] ?? 0) + 1;
      const found = locateQuantile(counts, p);
      for (const place of found ? [found.lower, found.upper] : []) {
        const refined = refinePlace(place, stepsOf(times, classOf(place.over + 1)));
        expect(within(times, refined)[refined.offset]).toBe(within(times, place)[place.offset]);
        expect(within(times, refined).length).toBeLessThanOrEqual(within(times, place).length);
        const { width = 0 } = steppedClasses[classOf(place.over + 1)] ?? {};
        if (refined.upTo !== null) expect(refined.upTo - refined.over).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test("counts that hold too few leave the place as it was", () => {
  const place = { over: 2_700, upTo: 3_600, offset: 3 };
  expect(refinePlace(place, [{ step: 0, count: 3 }])).toEqual(place);
  expect(refinePlace(place, [{ step: 1, count: 4 }])).toEqual({ over: 2_708, upTo: 2_716, offset: 3 });
});
