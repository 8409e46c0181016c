import { expect, test } from "vitest";
import { pagePolicy } from "./page-policy.ts";

const served = { isDevelopment: false, isHttps: true };

test("only scripts with the nonce of this answer run, and nobody frames a page", () => {
  const policy = pagePolicy("abc", served);
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test("plain http is not upgraded, since a machine of its own has no certificate", () => {
  expect(pagePolicy("abc", { ...served, isHttps: false })).not.toContain("upgrade");
});
