import { expect, test } from "vitest";
import type { Platform } from "#lib/domain/model.ts";
import { readPostLink } from "./post-link.ts";

const cases: readonly (readonly [Platform, string, string, string | null])[] = [
  ["facebook", "https://www.facebook.com/akimat/posts/812000000000001", "812000000000001", "akimat"],
  ["facebook", "https://www.facebook.com/akimat/posts/new-road/812000000000001/", "812000000000001", "akimat"],
  ["facebook", "https://www.facebook.com/akimat/posts/pfbid02AbC", "pfbid02AbC", "akimat"],
  ["facebook", "https://www.facebook.com/100000000000077/posts/5", "5", "100000000000077"],
  ["facebook", "https://facebook.com/100000000000077_5", "5", "100000000000077"],
  ["facebook", "https://www.facebook.com/groups/703007/permalink/786/", "786", "703007"],
  ["facebook", "https://www.facebook.com/groups/oral.city/posts/786", "786", "oral.city"],
  ["facebook", "https://m.facebook.com/story.php?story_fbid=5&id=77", "5", "77"],
  ["facebook", "https://www.facebook.com/permalink.php?story_fbid=pfbid0x&id=77", "pfbid0x", "77"],
  ["facebook", "https://www.facebook.com/photo.php?fbid=5&set=a.1", "5", null],
  ["facebook", "https://www.facebook.com/photo/?fbid=5", "5", null],
  ["facebook", "https://www.facebook.com/akimat/photos/a.1/5/?type=3", "5", "akimat"],
  ["facebook", "https://www.facebook.com/akimat/videos/council/5/", "5", "akimat"],
  ["facebook", "https://www.facebook.com/watch/?v=5", "5", null],
  ["facebook", "https://www.facebook.com/reel/5", "5", null],
  ["instagram", "https://www.instagram.com/p/CkYzExample/", "CkYzExample", null],
  ["instagram", "https://www.instagram.com/akimat/reel/Ck-_1/?igsh=x", "Ck-_1", "akimat"],
  ["instagram", "https://instagram.com/tv/Ck1", "Ck1", null],
  ["telegram", "https://t.me/akimat/123", "123", "akimat"],
  ["telegram", "https://t.me/s/akimat/123?single", "123", "akimat"],
  ["telegram", "https://t.me/c/1500000/123", "123", "1500000"],
  ["tiktok", "https://www.tiktok.com/@akimat/video/7567452112981069079", "7567452112981069079", "akimat"],
  ["youtube", "https://www.youtube.com/watch?v=M1fTBQ96BRM&t=1", "M1fTBQ96BRM", null],
  ["youtube", "https://youtu.be/M1fTBQ96BRM?si=a", "M1fTBQ96BRM", null],
  ["youtube", "https://www.youtube.com/shorts/M1fTBQ96BRM", "M1fTBQ96BRM", null],
  ["x", "https://twitter.com/akimat/status/1711?s=20", "1711", "akimat"],
  ["x", "https://x.com/i/web/status/1711", "1711", null],
  ["vk", "https://vk.com/wall-123_456", "456", "-123"],
  ["vk", "https://vk.com/akimat?w=wall-123_456", "456", "-123"],
  ["threads", "https://www.threads.net/@akimat/post/C1", "C1", "akimat"],
];

test.each(cases)("%s: %s is the post %s", (platform, text, postId, owner) => {
  const found = readPostLink(text, platform);
  expect([found?.postId, found?.handle ?? found?.ownerId ?? null]).toEqual([postId, owner]);
});

const nowhere: readonly (readonly [Platform, string])[] = [
  ["facebook", "https://www.facebook.com/akimat"],
  ["facebook", "https://www.facebook.com/share/p/1AbC/"],
  ["facebook", "https://fb.watch/abc/"],
  ["facebook", "https://www.facebook.com/akimat/posts/"],
  ["instagram", "https://www.instagram.com/akimat/"],
  ["instagram", "https://www.instagram.com/share/reel/BAexample1/"],
  ["instagram", "https://www.instagram.com/reels/audio/123456789/"],
  ["youtube", "https://www.youtube.com/@akimat"],
  ["vk", "https://vk.com/wall-1_2?reply=3"],
  ["x", "https://evil.example/akimat/status/1"],
  ["telegram", "https://t.me/akimat"],
];

test.each(nowhere)("%s: %s says no post", (platform, text) => {
  expect(readPostLink(text, platform)).toBeNull();
});
