import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

test("a film of Meta Business Suite arrives under its video id, which is said", async () => {
  const { recognition, posts, warnings } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({ format: "meta-facebook-videos", needsTimeZone: true });
  expect(recognition.columns).toContainEqual({ column: "3-second video views", field: "views" });
  expect(posts).toMatchObject([
    {
      account: { platform: "facebook", handle: null, externalId: "100000000000077", name: "Арқа әкімдігі" },
      externalId: "922000000000001",
      published: { wall: "2025-02-16T05:14:00" },
      type: "video",
      text: "Кеңес",
      likes: 14,
      comments: 3,
      shares: 1,
      views: 40,
      reach: 120,
    },
  ]);
  expect(warnings).toContainEqual({ code: "known_by_video_id", params: {} });
});
