import { expect, test } from "vitest";
import { accessOfRole, ownersAccess } from "./access.ts";
import { mayUndo } from "./may-undo.ts";

const own = { createdById: "a" };
const byCommand = { createdById: null };

test("a researcher takes back own imports and no others", () => {
  const researcher = accessOfRole("researcher", "a");
  expect(mayUndo(researcher, own)).toBe(true);
  expect(mayUndo(researcher, { createdById: "b" })).toBe(false);
  expect(mayUndo(researcher, byCommand)).toBe(false);
});

test("an admin and the machine's owner take back any, an analyst and a visitor none", () => {
  expect(mayUndo(accessOfRole("admin", "c"), own)).toBe(true);
  expect(mayUndo(ownersAccess, byCommand)).toBe(true);
  expect(mayUndo(accessOfRole("analyst", "a"), own)).toBe(false);
  expect(mayUndo(accessOfRole("visitor"), byCommand)).toBe(false);
});
