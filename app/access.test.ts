import { expect, test } from "vitest";
import { isFromLoopback, isFromOwnPage } from "./access.ts";

const fromLoopback = (headers: Record<string, string>, listensOn = "127.0.0.1") =>
  isFromLoopback(new Headers(headers), listensOn);

test("a browser on the same machine is let in", () => {
  expect(fromLoopback({ host: "127.0.0.1:3000" })).toBe(true);
  expect(fromLoopback({ host: "localhost:3000", "x-forwarded-for": "::ffff:127.0.0.1" })).toBe(true);
  expect(fromLoopback({ host: "[::1]:3000" }, "::1")).toBe(true);
});

test("a guest of a proxy on the same machine is not", () => {
  expect(fromLoopback({ host: "akimetrics.example" })).toBe(false);
  expect(fromLoopback({ host: "localhost:3000", "x-forwarded-for": "203.0.113.7, 127.0.0.1" })).toBe(false);
});

test.each([
  ["forwarded", "for=203.0.113.7"],
  ["forwarded", 'for="[2001:db8::7]:4711";proto=https'],
  ["forwarded", "for=127.0.0.1, for=203.0.113.7"],
  ["forwarded", "for=127.0.0.1;host=akimetrics.example"],
  ["forwarded", "for=unknown"],
  ["forwarded", "for=_hidden"],
  ["forwarded", "nonsense"],
  ["x-real-ip", "203.0.113.7"],
  ["x-real-ip", "127.0.0.1.example"],
  ["x-real-ip", ""],
  ["x-forwarded-for", "unknown"],
  ["x-forwarded-host", "akimetrics.example"],
  ["x-forwarded-server", "proxy.example"],
])("a proxy that says %s: %s tells of a stranger", (name, value) => {
  expect(fromLoopback({ host: "localhost:3000", [name]: value })).toBe(false);
});

test.each([
  ["forwarded", 'for="[::1]:4711";host=localhost:3000;proto=http'],
  ["x-real-ip", "127.0.0.1"],
  ["x-forwarded-host", "localhost:3000"],
  ["x-forwarded-port", "3000"],
  ["x-forwarded-proto", "http"],
])("%s: %s tells of the same machine", (name, value) => {
  expect(fromLoopback({ host: "localhost:3000", [name]: value })).toBe(true);
});

test("where the server listens to the network, no header is believed", () => {
  expect(fromLoopback({ host: "localhost:3000", "x-forwarded-for": "127.0.0.1" }, "0.0.0.0")).toBe(false);
});

test("a name that only looks like ours is foreign", () => {
  expect(fromLoopback({ host: "localhost.example:3000" })).toBe(false);
  expect(fromLoopback({ host: "127.0.0.1.example" })).toBe(false);
});

test("a foreign page in a browser on the same machine is not", () => {
  expect(fromLoopback({ host: "localhost:3000", origin: "https://elsewhere.example" })).toBe(false);
  expect(fromLoopback({ host: "localhost:3000", origin: "null" })).toBe(false);
  expect(fromLoopback({ host: "localhost:3000", origin: "http://localhost:3000" })).toBe(true);
});

test("a form on our own page may write, one on a foreign page that is open in the same browser may not", () => {
  const own = (headers: Record<string, string>) => isFromOwnPage(new Headers({ host: "localhost:3000", ...headers }));
  expect(own({ origin: "http://localhost:3000", "sec-fetch-site": "same-origin" })).toBe(true);
  expect(own({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(false);
  expect(own({ origin: "https://evil.example" })).toBe(false);
  expect(own({ origin: "null" })).toBe(false);
  expect(own({ origin: "http://localhost:4000", "sec-fetch-site": "same-site" })).toBe(false);
});

test("a program on this machine, which sends neither header, may write", () => {
  expect(isFromOwnPage(new Headers({ host: "localhost:3000" }))).toBe(true);
});
