import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

type Level = "error" | "warn";

const LEVELS: readonly Level[] = ["error", "warn"];
const spies = new Map<Level, MockInstance>();
const expected: { level: Level; pattern: RegExp }[] = [];

/** Says that the running test leads to a message on the console; every other one fails the test. */
export function expectOnConsole(level: Level, pattern: RegExp): void {
  expected.push({ level, pattern });
}

beforeEach(() => {
  expected.length = 0;
  for (const level of LEVELS)
    spies.set(
      level,
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
});

afterEach(() => {
  const said = LEVELS.flatMap((level) =>
    (spies.get(level)?.mock.calls ?? []).map((call) => ({ level, text: call.map(String).join(" ") })),
  );
  for (const spy of spies.values()) spy.mockRestore();
  const surprises = said.filter(
    (one) => !expected.some((wanted) => wanted.level === one.level && wanted.pattern.test(one.text)),
  );
  expect(surprises, "nothing unexpected may be written to the console").toEqual([]);
  const silent = expected.filter(
    (wanted) => !said.some((one) => one.level === wanted.level && wanted.pattern.test(one.text)),
  );
  expect(silent, "an expected message was not written").toEqual([]);
});
