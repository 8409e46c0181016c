import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("Instagram posts are known by the short code of their address, whatever the order of the counts", async () => {
  const { recognition, posts } = await readFixture(fixture);
  expect(recognition.format).toBe("meta-instagram-posts");
  expect(posts).toEqual([
    expect.objectContaining({
      account: {
        platform: "instagram",
        handle: "arka.example",
        externalId: "17840000000000077",
        name: "Арқа әкімдігі",
      },
      externalId: "EXAMPLE001",
      type: "album",
      text: "Ауыл күні 🌾",
      published: { wall: "2025-03-18T09:48:00" },
      likes: 12400,
      comments: 7,
      shares: 3,
      saves: 1,
    }),
    expect.objectContaining({ externalId: "EXAMPLE002", type: "reel", text: null, likes: null, saves: null }),
  ]);
});

test("counts that the file has no column for are not carried", async () => {
  const { recognition } = await readFixture(fixture);
  expect(recognition.carries).toEqual(["likes", "comments", "shares", "saves", "text", "type", "permalink"]);
  expect(recognition.columns).toContainEqual({ column: "Follows", field: null });
  expect(recognition.columns).toContainEqual({ column: "Account username", field: "account" });
});

test("without an address the 17-digit id stays, as text", async () => {
  const text = readFileSync(fixture, "utf8").replaceAll(/https:[^,]*/g, "");
  const { posts } = await readText(text);
  expect(posts.map(({ externalId }) => externalId)).toEqual(["17900000000000012", "17900000000000023"]);
});

test("the same post from CrowdTangle has the same id", async () => {
  const { posts } = await readFixture(fixture);
  const other = await readText(
    "Account,User Name,Followers at Posting,Post Created,Type,Likes,Comments,Views,URL,Link,Photo,Title,Description\n" +
      "Arka,arka.example,5,2025-03-18 00:48:00 EDT,Album,12000,7,0,https://www.instagram.com/p/EXAMPLE001,,,,\n",
  );
  expect(other.posts[0]?.externalId).toBe(posts[0]?.externalId);
});
