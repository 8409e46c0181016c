import { describe, expect, test } from "vitest";
import { type TimedComment, timeLinkLimitSeconds, timeLinksOf } from "./time-links.ts";

const asks = (id: string, at: number): TimedComment => ({ id, at, role: "asks", target: null });
const answers = (id: string, at: number): TimedComment => ({ id, at, role: "answers", target: null });

describe("links by time", () => {
  test("lead to the nearest earlier comment that is still open", () => {
    const links = timeLinksOf([asks("a", 1), asks("b", 2), answers("x", 3), answers("y", 4), answers("z", 5)]);
    expect([...links]).toEqual([
      ["x", "b"],
      ["y", "a"],
    ]);
  });

  test("never lead forward, nor past three days", () => {
    expect(timeLinksOf([answers("x", 1), asks("a", 2)])).toEqual(new Map());
    expect(timeLinksOf([asks("a", 0), answers("x", timeLinkLimitSeconds)]).get("x")).toBe("a");
    expect(timeLinksOf([asks("a", 0), answers("x", timeLinkLimitSeconds + 1)])).toEqual(new Map());
  });

  test("leave a comment alone that was answered by name", () => {
    const named: TimedComment = { id: "m", at: 3, role: "addresses", target: "b" };
    expect([...timeLinksOf([asks("a", 1), asks("b", 2), named, answers("x", 4)])]).toEqual([["x", "a"]]);
  });
});
