import { expect, test } from "vitest";
import { refusedStatus } from "./refused-status.ts";

test.each([
  ["TRACE", "/en", 405],
  ["GET", "/en/posts/1/%ff", 400],
  ["GET", "/api/v1/%E0%A4%A", 400],
  ["GET", "/api/v1/engagement?__proto__=1", 400],
  ["GET", "/en?from=2022-06-01&%5f_proto__[x]=1", null],
  ["GET", "/en?from=2022-06-01&%5f_proto__=1", 400],
  ["GET", "/en/posts?search=%ff", null],
  ["POST", "/imports/upload?name=%D1%81%D1%83.csv", null],
  ["OPTIONS", "*", null],
] as const)("%s %s is answered %s before Next sees it", (method, url, status) => {
  expect(refusedStatus(method, url)).toBe(status);
});
