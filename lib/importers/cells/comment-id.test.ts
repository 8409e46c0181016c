import { describe, expect, test } from "vitest";
import { facebookCommentId, readFacebookCommentId } from "./comment-id.ts";

const encoded = (text: string): string => Buffer.from(text).toString("base64");

describe("an id of a comment on Facebook", () => {
  test.each([
    ["812000000000001_77", { postId: "812000000000001", commentId: "77" }],
    [encoded("comment:812000000000001_77"), { postId: "812000000000001", commentId: "77" }],
    [encoded("comment:812000000000001_77").replace(/=+$/, ""), { postId: "812000000000001", commentId: "77" }],
    [encoded("comment:abc"), null],
    ["Y29tbWVudDo*", null],
    ["Y29tbWVudDoxA", null],
    ["77", null],
  ])("%s is read", (text, found) => {
    expect(readFacebookCommentId(text)).toEqual(found);
  });

  test("is one and the same from tools that write it whole, encoded, or without its post", () => {
    const whole = "812000000000001_77";
    expect(facebookCommentId(whole, null)).toBe(whole);
    expect(facebookCommentId(encoded(`comment:${whole}`), "pfbid02abc")).toBe(whole);
    expect(facebookCommentId("77", "812000000000001")).toBe(whole);
    expect(facebookCommentId("77", null)).toBe("77");
    expect(facebookCommentId("77", "pfbid02abc")).toBe("77");
  });
});
