import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  instantOfWall,
  instantText,
  isWallTime,
  localDateOf,
  localHourOf,
  startOfDay,
  wallTimeOf,
} from "./local-time.ts";
import { isTimeZone, zoneOffsetMs, zoneOffsetSegments } from "./zone-offsets.ts";

const zones = [
  "Asia/Almaty",
  "Asia/Oral",
  "Asia/Kathmandu",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "UTC",
];

describe("the local day of a post", () => {
  test("18:00 UTC was midnight in Almaty until the clocks changed, 19:00 since", () => {
    expect(localDateOf(new Date("2023-06-14T17:59:59Z"), "Asia/Almaty")).toBe("2023-06-14");
    expect(localDateOf(new Date("2023-06-14T18:00:00Z"), "Asia/Almaty")).toBe("2023-06-15");
    expect(localDateOf(new Date("2024-03-01T18:59:59Z"), "Asia/Almaty")).toBe("2024-03-01");
    expect(localDateOf(new Date("2024-03-01T19:00:00Z"), "Asia/Almaty")).toBe("2024-03-02");
    expect(localDateOf(new Date("2023-06-14T18:00:00Z"), "Asia/Oral")).toBe("2023-06-14");
  });

  test("hours are those of the local clock", () => {
    expect(localHourOf(new Date("2023-06-14T18:15:00Z"), "Asia/Almaty")).toBe(0);
    expect(localHourOf(new Date("2023-06-14T18:15:00Z"), "Asia/Kathmandu")).toBe(0);
    expect(localHourOf(new Date("2023-06-14T18:14:59Z"), "Asia/Kathmandu")).toBe(23);
    expect(localHourOf(new Date("1965-01-01T02:30:00Z"), "UTC")).toBe(2);
  });

  test("agrees with the runtime's own clock in every zone", () => {
    const instants = fc.date({ min: new Date("1975-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, timeZone) => {
        const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(
          instant,
        );
        expect(wallTimeOf(instant, timeZone).replace("T", " ")).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a wall time becomes an instant", () => {
  test("with the offset of its day", () => {
    expect(instantOfWall("2023-07-01T12:00:00", "Asia/Almaty").toISOString()).toBe("2023-07-01T06:00:00.000Z");
    expect(instantOfWall("2024-07-01T12:00:00", "Asia/Almaty").toISOString()).toBe("2024-07-01T07:00:00.000Z");
  });

  test("a time shown twice is the first", () => {
    expect(instantOfWall("2024-02-29T23:30:00", "Asia/Almaty").toISOString()).toBe("2024-02-29T17:30:00.000Z");
    expect(instantOfWall("2023-10-29T02:30:00", "Europe/Berlin").toISOString()).toBe("2023-10-29T00:30:00.000Z");
  });

  test("a time never shown lies as far after the change", () => {
    expect(instantOfWall("2023-03-26T02:30:00", "Europe/Berlin").toISOString()).toBe("2023-03-26T01:30:00.000Z");
  });

  test.each(["2023-02-29T10:00:00", "2023-01-01T24:00:00", "2023-01-01T10:60:00", "2023-01-01 10:00:00"])(
    "%s is none",
    (wall) => {
      expect(isWallTime(wall)).toBe(false);
      expect(() => instantOfWall(wall, "UTC")).toThrow(RangeError);
    },
  );

  test("a time that clocks show comes back", () => {
    const instants = fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => new Date(seconds * 1000));
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const wall = wallTimeOf(instant, zone);
        expect(wallTimeOf(instantOfWall(wall, zone), zone)).toBe(wall);
      }),
      { numRuns: 300 },
    );
  });

  test("the day of the change in Almaty has 25 hours", () => {
    const hours = startOfDay("2024-03-01", "Asia/Almaty").getTime() - startOfDay("2024-02-29", "Asia/Almaty").getTime();
    expect(hours / 3_600_000).toBe(25);
  });
});

describe("offsets for the database", () => {
  test("Almaty moves once, at the local midnight of 1 March 2024", () => {
    expect(zoneOffsetSegments("Asia/Almaty", new Date("2022-01-01Z"), new Date("2026-01-01Z"))).toEqual([
      { fromAt: new Date("2022-01-01Z"), toAt: new Date("2024-02-29T18:00:00Z"), offsetMinutes: 360 },
      { fromAt: new Date("2024-02-29T18:00:00Z"), toAt: new Date("2026-01-01Z"), offsetMinutes: 300 },
    ]);
  });

  test("a zone with summer time has a segment for each half-year", () => {
    const segments = zoneOffsetSegments("Europe/Berlin", new Date("2023-01-01Z"), new Date("2024-01-01Z"));
    expect(segments.map((segment) => segment.offsetMinutes)).toEqual([60, 120, 60]);
  });

  test("segments join and hold the offset that single questions give", () => {
    const instants = fc.integer({ min: 0, max: 1_800_000_000 });
    fc.assert(
      fc.property(instants, instants, fc.constantFrom(...zones), (a, b, zone) => {
        fc.pre(a < b);
        const segments = zoneOffsetSegments(zone, new Date(a * 1000), new Date(b * 1000));
        expect(segments[0]?.fromAt).toEqual(new Date(a * 1000));
        expect(segments.at(-1)?.toAt).toEqual(new Date(b * 1000));
        segments.forEach((segment, index) => {
          expect(segment.offsetMinutes * 60_000).toBe(zoneOffsetMs(zone, segment.fromAt.getTime()));
          if (index > 0) expect(segment.fromAt).toEqual(segments[index - 1]?.toAt);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("an unknown zone is told from a known one", () => {
    expect(isTimeZone("Asia/Qyzylorda")).toBe(true);
    expect(isTimeZone("Asia/Nowhere")).toBe(false);
  });
});

test("an instant is written as databases read it", () => {
  expect(instantText(new Date("2023-06-14T07:05:09Z"))).toBe("2023-06-14T07:05:09Z");
  expect(instantText(new Date("2023-06-14T07:05:09.050Z"))).toBe("2023-06-14T07:05:09.050Z");
  const instants = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => {
      expect(instantText(instant)).toBe(instant.toISOString().replace(".000Z", "Z"));
    }),
  );
});
