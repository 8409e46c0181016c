import { expect, test } from "vitest";
import { addressOf, isFromOwnPage } from "./request-origin.ts";

const own = (headers: Record<string, string>) => isFromOwnPage(new Headers({ host: "localhost:3000", ...headers }));

test("a form on our own page may write, one on a foreign page that is open in the same browser may not", () => {
  expect(own({ origin: "http://localhost:3000", "sec-fetch-site": "same-origin" })).toBe(true);
  expect(own({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(false);
  expect(own({ origin: "https://evil.example" })).toBe(false);
  expect(own({ origin: "null" })).toBe(false);
  expect(own({ origin: "http://localhost:4000", "sec-fetch-site": "same-site" })).toBe(false);
});

test("a program, which sends neither header, is judged by its token alone", () => {
  expect(own({})).toBe(true);
});

test("a proxy that is trusted may say which host the reader sees", () => {
  expect(own({ origin: "https://akimetrics.example", "x-forwarded-host": "akimetrics.example" })).toBe(true);
  expect(own({ origin: "http://localhost:3000", "x-forwarded-host": "akimetrics.example" })).toBe(false);
});

test("the address is the one that was found believable", () => {
  expect(addressOf(new Headers({ "x-forwarded-for": "203.0.113.7" }))).toBe("203.0.113.7");
  expect(addressOf(new Headers())).toBe("unknown");
});
