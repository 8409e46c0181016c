import { expect, test } from "vitest";
import { signOnRefusalIn } from "./refused-sign-on.ts";

test.each([
  ["https://akimetrics.example/kk/sign-in?refused=sso&error=not_invited&error_description=x", "not_invited"],
  ["/sign-in?refused=sso&error=state_mismatch", "state_mismatch"],
  ["/sign-in?refused=sso&error=%3Cscript%3E", "other"],
  [`/sign-in?error=${"x".repeat(200)}`, "other"],
  ["/kk/posts?error=not_invited", null],
  ["/kk/sign-in", null],
  ["http://[", null],
  [null, null],
])("what the address %s tells of a refusal is %s", (location, reason) => {
  expect(signOnRefusalIn(location)).toBe(reason);
});
