import { expect, test } from "vitest";
import { instantOfTiktokId } from "./tiktok-id.ts";

test("the upper half of an id is the moment in which it was made", () => {
  const made = new Date("2025-10-31T18:19:05Z");
  const id = ((BigInt(made.getTime() / 1_000) << 32n) + 987_654_321n).toString();
  expect(instantOfTiktokId(id)).toEqual(made);
});

test.each(["1", "", "abc", "17900000000000000", "99999999999999999999", "7.5e18"])("%s holds no moment", (id) => {
  expect(instantOfTiktokId(id)).toBeNull();
});
