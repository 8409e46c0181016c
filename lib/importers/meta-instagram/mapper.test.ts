import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

test("Instagram posts keep their 17-digit ids, whatever the order of the counts", async () => {
  const { recognition, posts } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition.format).toBe("meta-instagram-posts");
  expect(posts).toEqual([
    expect.objectContaining({
      account: {
        platform: "instagram",
        handle: "arka.example",
        externalId: "17840000000000077",
        name: "Арқа әкімдігі",
      },
      externalId: "17900000000000012",
      type: "album",
      text: "Ауыл күні 🌾",
      published: { wall: "2025-03-18T09:48:00" },
      likes: 12400,
      comments: 7,
      shares: 3,
      saves: 1,
    }),
    expect.objectContaining({ externalId: "17900000000000023", type: "reel", text: null, likes: null, saves: null }),
  ]);
});

test("counts that the file has no column for are not carried", async () => {
  const { recognition } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition.carries).toEqual(["likes", "comments", "shares", "saves", "text", "type", "permalink"]);
  expect(recognition.columns).toContainEqual({ column: "Follows", field: null });
  expect(recognition.columns).toContainEqual({ column: "Account username", field: "account" });
});
