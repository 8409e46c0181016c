import { expect, test } from "vitest";
import type { Platform } from "#lib/domain/model.ts";
import { readCommentLink } from "./comment-link.ts";

test.each<[string, Platform, string | null, string | null]>([
  ["https://www.facebook.com/arka/posts/1?comment_id=77", "facebook", "77", null],
  ["https://www.facebook.com/arka/posts/1?comment_id=77&reply_comment_id=78", "facebook", "78", "77"],
  ["https://www.instagram.com/p/DKh5CZFMQDl/c/1791/", "instagram", "1791", null],
  ["https://www.instagram.com/p/DKh5CZFMQDl/c/1791/r/1792/", "instagram", "1792", "1791"],
  ["https://www.youtube.com/watch?v=0aBcDeFgHiJ&lc=UgxA.9bB", "youtube", "UgxA.9bB", null],
  ["https://vk.com/wall-123_456?reply=460&thread=459", "vk", "460", "459"],
  ["https://vk.com/wall-123_456", "vk", null, null],
  ["https://www.instagram.com/p/DKh5CZFMQDl/", "instagram", null, null],
  ["https://example.com/?comment_id=77", "facebook", null, null],
])("%s leads to a comment", (link, platform, commentId, parentId) => {
  expect(readCommentLink(link, platform)).toEqual(commentId === null ? null : { commentId, parentId });
});
