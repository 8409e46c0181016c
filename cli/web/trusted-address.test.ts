import { expect, test } from "vitest";
import { trustAddress } from "./trusted-address.ts";

const seen = (headers: Record<string, string>, proxies: number) => {
  const changed = { ...headers };
  trustAddress(changed, "::ffff:198.51.100.4", proxies);
  return changed;
};

test("without a proxy only the socket is believed", () => {
  const made = { "x-forwarded-for": "1.2.3.4", "x-forwarded-host": "evil.example", forwarded: "for=1.2.3.4" };
  expect(seen({ ...made, "x-real-ip": "1.2.3.4", host: "akimetrics.example" }, 0)).toEqual({
    host: "akimetrics.example",
    "x-forwarded-for": "198.51.100.4",
  });
});

test("behind a proxy the entry that it added is believed, not what the reader wrote before it", () => {
  const told = { "x-forwarded-for": "1.2.3.4, 203.0.113.7", "x-forwarded-host": "akimetrics.example" };
  expect(seen(told, 1)).toEqual({ "x-forwarded-for": "203.0.113.7", "x-forwarded-host": "akimetrics.example" });
  expect(seen(told, 2)["x-forwarded-for"]).toBe("1.2.3.4");
});

test("a proxy that adds nothing leaves its own address", () => {
  expect(seen({}, 1)["x-forwarded-for"]).toBe("198.51.100.4");
  expect(seen({ "x-forwarded-for": "203.0.113.7" }, 2)["x-forwarded-for"]).toBe("198.51.100.4");
});

test("nobody writes the headers by which our own parts speak to each other", () => {
  expect(seen({ "x-akimetrics-path": "/kk", "x-nonce": "guess" }, 1)).toEqual({ "x-forwarded-for": "198.51.100.4" });
});
