import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const post = (more: object = {}) => ({
  id: "3648448026167541989",
  type: "Image",
  shortCode: "DKh5CZFMQDl",
  caption: "Мектеп ашылды",
  url: "https://www.instagram.com/p/DKh5CZFMQDl/",
  commentsCount: 3,
  latestComments: [],
  likesCount: 41,
  timestamp: "2025-05-25T16:40:29.000Z",
  ownerFullName: "Арқа әкімдігі",
  ownerUsername: "arka.akimat",
  ownerId: "5370",
  isCommentsDisabled: false,
  ...more,
});
const file = (...posts: object[]): string => JSON.stringify(posts);

test("a post arrives under its short code, with its instant and account", async () => {
  const { posts, recognition } = await readText(file(post()), {
    fileName: "dataset_instagram-scraper_2025-06-10_14-16-25-957.json",
  });
  expect(recognition).toMatchObject({
    format: "apify-instagram-posts",
    needsTimeZone: false,
    capturedAt: new Date("2025-06-10T14:16:25Z"),
  });
  expect(posts).toEqual([
    {
      line: 1,
      account: { platform: "instagram", handle: "arka.akimat", externalId: "5370", name: "Арқа әкімдігі" },
      externalId: "DKh5CZFMQDl",
      published: { instant: new Date("2025-05-25T16:40:29Z") },
      type: "photo",
      text: "Мектеп ашылды",
      permalink: "https://www.instagram.com/p/DKh5CZFMQDl/",
      likes: 41,
      comments: 3,
      shares: null,
      views: null,
      reach: null,
      saves: null,
      reactions: null,
      followersAtPost: null,
    },
  ]);
});

test("hidden likes and closed comments are unknown, not numbers", async () => {
  const closed = post({ shortCode: "B", commentsCount: 0, isCommentsDisabled: true });
  const { posts, warnings } = await readText(
    file(post({ likesCount: -1 }), closed, post({ shortCode: "C", commentsCount: 0 })),
  );
  expect(posts.map(({ likes, comments }) => [likes, comments])).toEqual([
    [null, 3],
    [41, null],
    [41, 0],
  ]);
  expect(warnings).toEqual([
    { code: "likes_hidden", params: { rows: 1, line: 1 } },
    { code: "comments_closed", params: { rows: 1, line: 2 } },
  ]);
});

test("reels count their plays, and the latest comments inside arrive with their replies", async () => {
  const timestamp = "2025-05-26T06:00:00.000Z";
  const reply = { id: "2", text: "рақмет", ownerUsername: "arka.akimat", timestamp };
  const inside = [{ id: "1", text: "керемет", ownerUsername: "aigul", timestamp, likesCount: 2, replies: [reply] }];
  const reel = post({
    type: "Video",
    productType: "clips",
    videoViewCount: 0,
    videoPlayCount: 51,
    latestComments: inside,
  });
  const { posts, comments, recognition, rows, warnings } = await readText(file(reel));
  expect(posts).toMatchObject([{ type: "reel", views: 51 }]);
  expect([rows, warnings]).toEqual([1, []]);
  expect(recognition).toMatchObject({ kind: "posts", comments: { parents: true, authors: true, complete: false } });
  expect(comments).toMatchObject([
    {
      line: 1,
      account: { handle: "arka.akimat" },
      postExternalId: "DKh5CZFMQDl",
      externalId: "1",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2025-05-26T06:00:00Z") },
      author: { id: null, handle: "aigul", name: null },
      isByAccount: null,
      text: "керемет",
      likes: 2,
    },
    { externalId: "2", parentExternalId: "1", isReply: true, isByAccount: true, text: "рақмет", likes: null },
  ]);
});

test("an error between the posts is rejected with what the tool said, and the first may be one", async () => {
  const error = { url: "https://www.instagram.com/x/", error: "not_found", errorDescription: "Post does not exist" };
  const { posts, rejections } = await readText(file(error, post()));
  expect(posts).toHaveLength(1);
  expect(rejections).toMatchObject([{ line: 1, code: "tool_error", params: { message: "Post does not exist" } }]);
});

test("without its short code a post is known by its number", async () => {
  expect((await readText(file(post({ shortCode: undefined }), post()))).posts[0]?.externalId).toBe("DKh5CZFMQDl");
});

test("the other scraper's names and unix seconds are known as well", async () => {
  const other = {
    id: "3648448026167541989",
    username: "arka.akimat",
    shortcode: "DKh5CZFMQDl",
    caption: "Сәлем",
    timestamp: 1_748_191_229,
    likes: 12,
    comments: 0,
    mediaType: "IMAGE",
    commentsDisabled: true,
  };
  const { posts } = await readText([other, other].map((each) => JSON.stringify(each)).join("\n"));
  expect(posts[0]).toMatchObject({
    account: { handle: "arka.akimat" },
    externalId: "DKh5CZFMQDl",
    published: { instant: new Date("2025-05-25T16:40:29Z") },
    type: "photo",
    likes: 12,
    comments: null,
    permalink: "https://www.instagram.com/p/DKh5CZFMQDl/",
  });
});

test("the same posts flattened as CSV are the same posts", async () => {
  const columns =
    "\ufeffid,type,shortCode,caption,url,commentsCount,latestComments/0/id,latestComments/0/text,latestComments/0/timestamp,latestComments/0/ownerUsername,latestComments/0/replies/0/id,latestComments/0/replies/0/timestamp,latestComments/0/replies/0/ownerUsername,likesCount,timestamp,ownerUsername,ownerId,ownerFullName,isCommentsDisabled";
  const values =
    "3648448026167541989,Image,DKh5CZFMQDl,Мектеп ашылды,https://www.instagram.com/p/DKh5CZFMQDl/,3,1,сәлем,2025-05-26T06:00:00.000Z,aigul,2,2025-05-26T07:00:00.000Z,arka.akimat,41,2025-05-25T16:40:29.000Z,arka.akimat,5370,Арқа әкімдігі,false";
  const flat = await readText(`${columns}\n${values}\n`);
  const nested = await readText(file(post()));
  expect(flat.posts.map((each) => ({ ...each, line: 1 }))).toEqual(nested.posts);
  expect(flat.warnings).toEqual([]);
  expect(flat.comments).toMatchObject([
    { externalId: "1", parentExternalId: null, text: "сәлем", author: { handle: "aigul" } },
    { externalId: "2", parentExternalId: "1", isByAccount: true },
  ]);
});

test("a comment inside without an id or a time is left out with a warning, and a file without the list tells nothing", async () => {
  const broken = [{ id: "1", text: "керемет", ownerUsername: "aigul" }, { text: "x" }];
  const { posts, comments, warnings } = await readText(file(post({ latestComments: broken })));
  expect([posts.length, comments]).toEqual([1, []]);
  expect(warnings).toEqual([{ code: "comments_left_out", params: { rows: 2, line: 1 } }]);
  const { recognition } = await readText(file(post({ latestComments: undefined })));
  expect(recognition.comments).toBeUndefined();
});

test("a rejected post is shown without the people who commented", async () => {
  const inside = [{ id: "1", text: "керемет", ownerUsername: "aigul", timestamp: "2025-05-26T06:00:00.000Z" }];
  const { rejections } = await readText(file(post(), post({ timestamp: "?", latestComments: inside })));
  expect(rejections).toMatchObject([{ code: "bad_date", line: 2 }]);
  expect(rejections[0]?.text).toContain("shortCode: DKh5CZFMQDl");
  expect(rejections[0]?.text).not.toMatch(/aigul|керемет/);
});
