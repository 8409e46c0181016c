import { expect, test } from "vitest";
import { roles } from "./permissions.ts";
import { mustHaveSecondStep, secondStepFromOf } from "./second-step.ts";

test.each([
  [null, []],
  ["admin", ["admin"]],
  ["researcher", ["researcher", "admin"]],
  ["analyst", ["analyst", "researcher", "admin"]],
] as const)("a second step from %s on is asked of %j", (from, asked) => {
  expect(roles.filter((role) => mustHaveSecondStep(role, from))).toEqual(asked);
});

test("a word that is no role asks nobody", () => {
  expect([secondStepFromOf("visitor"), secondStepFromOf(""), secondStepFromOf("admin")]).toEqual([null, null, "admin"]);
});
