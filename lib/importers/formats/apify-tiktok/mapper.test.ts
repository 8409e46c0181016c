import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

test("a video of TikTok arrives from nested JSON and from flat CSV alike", async () => {
  const video = {
    id: "7301234567890123456",
    text: "Наурыз",
    createTime: 1_711_000_800,
    createTimeISO: "2024-03-21T06:00:00.000Z",
    authorMeta: { id: "68", name: "arka.akimat", nickName: "Арқа әкімдігі", fans: 900 },
    webVideoUrl: "https://www.tiktok.com/@arka.akimat/video/7301234567890123456",
    diggCount: 31,
    shareCount: 4,
    playCount: 900,
    commentCount: 2,
    collectCount: 1,
  };
  const { posts } = await readText(JSON.stringify([video]));
  expect(posts).toMatchObject([
    {
      account: { platform: "tiktok", handle: "arka.akimat", externalId: "68", name: "Арқа әкімдігі" },
      externalId: "7301234567890123456",
      published: { instant: new Date("2024-03-21T06:00:00Z") },
      type: "video",
      likes: 31,
      comments: 2,
      shares: 4,
      views: 900,
      saves: 1,
      followersAtPost: null,
    },
  ]);
  const flat = await readText(
    "authorMeta/id,authorMeta/name,authorMeta/nickName,id,text,createTimeISO,webVideoUrl,diggCount,shareCount,playCount,commentCount,collectCount\n" +
      `68,arka.akimat,Арқа әкімдігі,7301234567890123456,Наурыз,2024-03-21T06:00:00.000Z,${video.webVideoUrl},31,4,900,2,1\n`,
  );
  expect(flat.posts.map((post) => ({ ...post, line: 1 }))).toEqual(posts);
});
