import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("Hootsuite posts are instants, their page id is the account and the rest of the id the post", async () => {
  const { posts, recognition } = await readFixture(fixture);
  expect(recognition).toMatchObject({ format: "hootsuite-facebook-posts", needsTimeZone: false });
  expect(posts).toEqual([
    expect.objectContaining({
      account: { platform: "facebook", handle: null, externalId: "700000000000001", name: "Example Akimat" },
      externalId: "800000000000011",
      published: { instant: new Date("2018-07-01T06:00:00Z") },
      text: 'Roads, water and "light"',
      likes: 14,
    }),
    expect.objectContaining({
      account: { platform: "facebook", handle: "second.akimat", externalId: "700000000000002", name: "Second Akimat" },
      likes: null,
      type: "text",
    }),
  ]);
});

test("the account given for a file does not swallow the pages that it names", async () => {
  const { posts } = await readFixture(fixture, { account: { platform: "facebook", handle: "other" } });
  expect(posts.map(({ account }) => account.handle)).toEqual([null, "second.akimat"]);
});

test("the zone in the header is taken", async () => {
  const { posts } = await readText("Date (GMT+5),Facebook Page,Post ID,Reactions\n2018-07-01 06:00:00,A,1_2,3\n");
  expect(posts[0]?.published).toEqual({ instant: new Date("2018-07-01T01:00:00Z") });
});

test("the report of inbound messages is refused, it may hold private ones", async () => {
  await expect(
    readText("Date (GMT),Facebook Page,Message Author,Type,Message ID,Message\n2018-07-01 06:00:00,A,B,C,1,x\n"),
  ).rejects.toMatchObject({ code: "messages_may_be_private", params: { name: "Hootsuite" } });
});

test("the report of all measures has kinds of reaction and views of films; its author is staff, no account", async () => {
  const { recognition, posts } = await readText(
    "Date (GMT),Facebook Page,Post ID,Post Permalink,Post Type,Post Message,Author,Engagement Rate,Comments,Impressions," +
      "Reactions,Reactions: Anger,Reactions: Haha,Reactions: Like,Reactions: Love,Reactions: Other,Reactions: Sorry," +
      "Reactions: Wow,Shares,Video Views\n" +
      "2018-07-01 06:00:00,Example Akimat,7_8,,Video,Hi,A. Clerk,0.05,2,900,14,1,0,10,2,0,1,0,5,250\n" +
      "2018-07-01 07:00:00,Example Akimat,7_9,,Photo,Hi,A. Clerk,0.05,2,900,14,1,0,10,2,0,1,0,5,0\n",
    { fileName: "facebook_2018-07-01_to_2018-07-02_created_on_20180920T0140Z.csv" },
  );
  expect(recognition.capturedAt).toEqual(new Date("2018-09-20T01:40:00Z"));
  expect(posts[0]).toMatchObject({
    account: { handle: null, externalId: "7", name: "Example Akimat" },
    likes: 14,
    views: 250,
    reactions: { like: 10, love: 2, haha: 0, wow: 0, sad: 1, angry: 1, other: 0 },
  });
  expect(posts[1]?.views).toBeNull();
});
