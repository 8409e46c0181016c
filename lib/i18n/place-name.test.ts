import { describe, expect, test } from "vitest";
import type { Organization } from "../domain/model.ts";
import { shortRegionName } from "./names.ts";
import { placeName } from "./place-name.ts";

const words = { unassigned: "Not yet assigned", outside: "Outside the regions" };
const bodyOf = (id: number, en: string): Organization => ({
  id,
  names: { kk: `${en} kk`, ru: `${en} ru`, en },
  regionCode: null,
  isDemo: false,
});
const invented = { organization: bodyOf(1, "Example akimat (invented)") };
const ministry = { organization: bodyOf(2, "Ministry") };
const waiting = { organization: null };

describe("the place that heads a row", () => {
  test("is the region, long or short", () => {
    expect(placeName({ region: "KZ-61", accounts: [invented] }, "en", words)).toBe("Turkistan Region");
    expect(placeName({ region: "KZ-61", accounts: [] }, "en", words, shortRegionName)).toBe("Turkistan");
  });

  test("is the one organization of a row without a region, in the reader's language", () => {
    expect(placeName({ region: null, accounts: [invented, invented] }, "kk", words)).toBe(
      "Example akimat (invented) kk",
    );
  });

  test("never gives one organization what belongs to several, or to none", () => {
    expect(placeName({ region: null, accounts: [invented, ministry] }, "en", words)).toBe("Outside the regions");
    expect(placeName({ region: null, accounts: [invented, waiting] }, "en", words)).toBe("Outside the regions");
    expect(placeName({ accounts: [waiting, waiting] }, "en", words)).toBe("Not yet assigned");
    expect(placeName({ accounts: [] }, "en", words)).toBe("Not yet assigned");
  });
});
