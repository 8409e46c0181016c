import { expect, test } from "vitest";
import { instagramCode } from "./instagram-code.ts";

test.each([
  ["3648448026167541989", "DKh5CZFMQDl"],
  ["3648448026167541989_53709013336", "DKh5CZFMQDl"],
  ["DKh5CZFMQDl", null],
  ["", null],
  ["17", null],
])("the number %s stands for the code %s", (id, code) => {
  expect(instagramCode(id)).toBe(code);
});
