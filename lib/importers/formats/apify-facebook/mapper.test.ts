import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const post = {
  facebookUrl: "https://www.facebook.com/arka.akimat",
  pageId: "600000000000001",
  postId: "77",
  pageName: "arka.akimat",
  url: "https://www.facebook.com/arka.akimat/posts/pfbid0abc",
  time: "2023-05-24T05:30:00.000Z",
  timestamp: 1_684_906_200,
  likes: 14,
  comments: 3,
  shares: 1,
  text: "Көше жөнделді",
  media: [{ __typename: "Photo", id: "5" }],
};
const overview = (url: string, media: object[], more: object = {}) => ({
  media,
  url,
  text: "Сәлем",
  likes: 5,
  shares: 2,
  ...more,
});
const lines = (...posts: object[]): string => posts.map((each) => JSON.stringify(each)).join("\n");

test("a post of all fields arrives with its page and id", async () => {
  const { posts, rejections } = await readText(lines(post, post));
  expect(rejections).toEqual([]);
  expect(posts[0]).toMatchObject({
    account: { platform: "facebook", handle: "arka.akimat", externalId: "600000000000001" },
    externalId: "77",
    published: { instant: new Date("2023-05-24T05:30:00Z") },
    type: "photo",
    text: "Көше жөнделді",
    likes: 14,
    comments: 3,
    shares: 1,
    views: null,
  });
});

test("of the overview a reel arrives by its own time and owner", async () => {
  const film = { id: "126", __typename: "Video", publish_time: 1_771_606_844, owner: { id: "1000" } };
  const { posts } = await readText(
    lines(
      overview("https://www.facebook.com/reel/126/", [film]),
      overview("https://www.facebook.com/reel/126/", [film]),
    ),
  );
  expect(posts[0]).toMatchObject({
    account: { handle: null, externalId: "1000" },
    externalId: "126",
    published: { instant: new Date(1_771_606_844_000) },
    type: "reel",
    likes: 5,
    comments: null,
  });
});

test("a shared film's time is not the time of the post that shares it", async () => {
  const film = { id: "126", __typename: "Video", publish_time: 1_771_606_844, owner: { id: "1000" } };
  const { posts, rejections, warnings } = await readText(
    lines(overview("https://www.facebook.com/arka.akimat/posts/pfbid0abc", [film], { comments: 4 })),
  );
  expect(posts).toEqual([]);
  expect(rejections).toMatchObject([{ line: 1, code: "missing_date" }]);
  expect(warnings).toContainEqual({ code: "overview_without_dates", params: { rows: 1, line: 1 } });
});

test("a time in words of the collector's zone gives way to the stamp beside it", async () => {
  const head = "comments,facebookUrl,likes,pageId,postId,shares,text,time,timestamp,url\n";
  const row =
    '1,https://www.facebook.com/arka.akimat/,2,600000000000001,77,,Сәлем,"Wednesday, January 4, 2023 at 10:06 AM",1672855608000,https://www.facebook.com/arka.akimat/posts/77\n';
  const { posts, recognition } = await readText(head + row);
  expect(posts).toMatchObject([{ externalId: "77", published: { instant: new Date("2023-01-04T18:06:48Z") } }]);
  expect(recognition.needsTimeZone).toBe(false);
});
