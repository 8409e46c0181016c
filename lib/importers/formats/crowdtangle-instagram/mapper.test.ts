import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("an Instagram post of CrowdTangle arrives under the short code of its link", async () => {
  const { recognition, posts } = await readFixture(fixture);
  expect(recognition.format).toBe("crowdtangle-instagram-posts");
  expect(posts[0]).toMatchObject({
    account: { platform: "instagram", handle: "arka.example", externalId: null, name: "Арқа әкімдігі" },
    externalId: "CsoExample1",
    published: { instant: new Date("2023-05-24T16:48:32Z") },
    type: "album",
    text: "Ауыл күні",
    likes: 1200,
    comments: 5,
    shares: null,
    views: null,
    followersAtPost: 65600,
  });
});

test("hidden likes and views are unknown, comments are not", async () => {
  const { posts } = await readFixture(fixture);
  expect(posts.slice(1)).toMatchObject([
    { externalId: "CsoExample2", likes: null, views: null, comments: 6 },
    { externalId: "CsoExample3", likes: 3, views: 120, comments: 6 },
  ]);
});

test("old files say Created", async () => {
  const { posts } = await readText(
    "Account,User Name,Followers at Posting,Created,Type,Likes,Comments,Views,URL,Link,Photo,Title,Description\n" +
      "Arka,arka,5,2019-07-01 00:00:00 EDT,Photo,1,2,0,https://www.instagram.com/p/Old/,,,,Hi\n",
  );
  expect(posts).toMatchObject([{ externalId: "Old", text: "Hi" }]);
});
