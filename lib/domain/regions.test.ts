import { describe, expect, test } from "vitest";
import { locales } from "./model.ts";
import { findRegion, populationSources, regions, regionsReformDate } from "./regions.ts";

/** Minutes east of UTC in a zone at an instant, by the runtime's own IANA data. */
function offsetMinutes(timeZone: string, instant: string): number {
  const name = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(new Date(instant))
    .find((part) => part.type === "timeZoneName")?.value;
  const match = /^GMT([+-])(\d\d):(\d\d)$/.exec(name ?? "");
  if (!match) throw new Error(`no offset in ${name}`);
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

describe("the list of regions", () => {
  test("has 17 regions and 3 cities, each code once", () => {
    expect(regions.filter((region) => region.kind === "region")).toHaveLength(17);
    expect(regions.filter((region) => region.kind === "city").map((city) => city.code)).toEqual([
      "KZ-71",
      "KZ-75",
      "KZ-79",
    ]);
    expect(new Set(regions.map((region) => region.code)).size).toBe(20);
    for (const region of regions) expect(region.code).toMatch(/^KZ-\d\d$/);
  });

  test("tells every region from every other by either name in each language", () => {
    for (const locale of locales) {
      expect(new Set(regions.map((region) => region.names[locale])).size).toBe(20);
      expect(new Set(regions.map((region) => region.shortNames[locale])).size).toBe(20);
    }
  });

  test("spells Kazakh names with Kazakh letters", () => {
    for (const region of regions) expect(region.names.kk).not.toMatch(/[a-z]/i);
    expect(findRegion("KZ-43")?.names.kk).toBe("Қызылорда облысы");
    expect(findRegion("KZ-62")?.names.kk).toBe("Ұлытау облысы");
  });

  test("adds up to the population that the Bureau printed for the whole country", () => {
    const total = regions.reduce((sum, region) => sum + region.population.count, 0);
    expect(total).toBe(populationSources.bns2023.total);
  });

  test("finds a region by its code and nothing by another", () => {
    expect(findRegion("KZ-27")?.names.en).toBe("West Kazakhstan Region");
    expect(findRegion("KZ-YUZ")).toBeNull();
    expect(findRegion("kz-27")).toBeNull();
  });
});

describe("the changes of 2022", () => {
  test("name the three new regions and where each came from", () => {
    const founded = regions.filter((region) => region.establishedDate !== null);
    expect(founded.map((region) => [region.code, region.formerly, region.establishedDate])).toEqual([
      ["KZ-10", "KZ-63", "2022-06-08"],
      ["KZ-33", "KZ-19", "2022-06-08"],
      ["KZ-62", "KZ-35", "2022-06-08"],
    ]);
  });

  test("mark exactly the six territories that are not comparable across that day", () => {
    const changed = regions.filter((region) => region.boundariesSinceDate === regionsReformDate);
    expect(changed.map((region) => region.code)).toEqual(["KZ-10", "KZ-19", "KZ-33", "KZ-35", "KZ-62", "KZ-63"]);
  });
});

describe("clocks", () => {
  // The IANA data (2024a and later) carry the change; all of Kazakhstan keeps UTC+5 since.
  const movedZones: readonly string[] = ["Asia/Almaty", "Asia/Qostanay"];

  test("differed between regions until 2024-03-01 and agree since", () => {
    for (const region of regions) {
      const before = movedZones.includes(region.timeZone) ? 360 : 300;
      for (const instant of ["2022-06-01T00:00:00Z", "2023-07-15T12:00:00Z", "2024-02-29T17:59:59Z"]) {
        expect([region.code, offsetMinutes(region.timeZone, instant)]).toEqual([region.code, before]);
      }
      for (const instant of ["2024-02-29T19:00:00Z", "2024-07-01T00:00:00Z", "2026-01-01T00:00:00Z"]) {
        expect([region.code, offsetMinutes(region.timeZone, instant)]).toEqual([region.code, 300]);
      }
    }
  });

  test("kept the west and Kyzylorda at UTC+5, and moved Kostanay and Turkistan", () => {
    const kept = regions.filter((region) => !movedZones.includes(region.timeZone));
    expect(kept.map((region) => region.code)).toEqual(["KZ-15", "KZ-23", "KZ-27", "KZ-43", "KZ-47"]);
    expect(findRegion("KZ-39")?.timeZone).toBe("Asia/Qostanay");
    expect(findRegion("KZ-61")?.timeZone).toBe("Asia/Almaty");
  });
});
