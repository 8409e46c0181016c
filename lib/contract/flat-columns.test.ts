import { expect, test } from "vitest";
import { engagementRowSchema } from "./answers/engagement-answer.ts";
import { flatCells, flatColumns } from "./flat-columns.ts";

test("columns are the paths of the row, and keys that are absent have none", () => {
  const columns = flatColumns(engagementRowSchema, (key) => ["account", "posts", "followers"].includes(key));
  expect(columns).toEqual([
    "account.platform",
    "account.handle",
    "account.name",
    "posts",
    "followers.count",
    "followers.date",
  ]);
});

test("what lies within something unknown is unknown, and zero is zero", () => {
  expect(flatCells({ a: null, b: { c: 0 } }, ["a.x", "b.c", "d"])).toEqual([null, 0, null]);
});
