import { expect, test } from "vitest";
import { parseScopeParams } from "#lib/contract/scope-params.ts";
import { filterAddress } from "./filter-address.ts";

test("a form without choices is the page itself", () => {
  expect(
    filterAddress("/kk", [
      ["from", ""],
      ["to", " "],
    ]),
  ).toBe("/kk");
});

test("several choices of one field become one list that the page reads", () => {
  const address = filterAddress("/kk", [
    ["from", "2022-06-01"],
    ["region", "KZ-61"],
    ["region", "KZ-27"],
    ["account", "facebook:a"],
    ["account", "x:b"],
  ]);
  const request = parseScopeParams(new URL(address, "http://localhost").searchParams);
  expect(request.regions).toEqual(["KZ-61", "KZ-27"]);
  expect(request.accounts).toEqual([
    { platform: "facebook", handle: "a" },
    { platform: "x", handle: "b" },
  ]);
  expect(request.from).toBe("2022-06-01");
});
