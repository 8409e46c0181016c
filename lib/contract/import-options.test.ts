import { describe, expect, test } from "vitest";
import { parseInstant } from "./import-options.ts";

describe("when counts were true", () => {
  test.each([
    ["2024-02-29T09:00:00Z", "2024-02-29T09:00:00.000Z"],
    ["2023-07-01T09:00+05:00", "2023-07-01T04:00:00.000Z"],
    ["2023-07-01T23:59:59.5Z", "2023-07-01T23:59:59.500Z"],
  ])("%s is an instant", (value, iso) => {
    expect(parseInstant("--captured-at", value).toISOString()).toBe(iso);
  });

  test.each([
    "2025-02-30T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "2023-04-31T00:00:00+05:00",
    "2023-07-01T24:00:00Z",
    "2023-07-01T09:60:00Z",
    "2023-07-01T09:00:00",
    "2023-07-01T09:00:00+15:00",
    "2023-07-01",
    "",
  ])("%j is none", (value) => {
    expect(() => parseInstant("--captured-at", value)).toThrow(expect.objectContaining({ code: "bad_instant" }));
  });
});
