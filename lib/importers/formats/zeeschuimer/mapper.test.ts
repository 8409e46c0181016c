import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const secret = "session=very-secret-token";
const item = (platform: string, data: object) => ({
  nav_index: "1:1",
  item_id: "x",
  timestamp_collected: 1_700_000_000_000,
  source_platform: platform,
  source_platform_url: `https://${platform}/${secret}`,
  source_url: `https://${platform}/api?${secret}`,
  user_agent: `Mozilla \\"${secret}\\"`,
  data,
  id: 1,
});
const lines = (...items: object[]): string => items.map((each) => JSON.stringify(each)).join("\n");

const instagram = (more: object = {}) =>
  item("instagram.com", {
    code: "CsnAbc",
    taken_at: 1_684_906_200,
    user: { pk: 5370, username: "arka.akimat", full_name: "Арқа әкімдігі" },
    caption: { text: "Сәлем" },
    like_count: 21,
    comment_count: 2,
    like_and_view_counts_disabled: false,
    media_type: 8,
    comments_disabled: false,
    ...more,
  });

test("a post of Instagram arrives, and hidden counts are unknown whatever number stands there", async () => {
  const hidden = instagram({
    code: "B",
    like_count: 3,
    play_count: 9,
    like_and_view_counts_disabled: true,
    caption: null,
  });
  const { posts, recognition, warnings } = await readText(lines(instagram(), hidden));
  expect(recognition.format).toBe("zeeschuimer-instagram");
  expect(posts).toMatchObject([
    {
      account: { platform: "instagram", handle: "arka.akimat", externalId: "5370", name: "Арқа әкімдігі" },
      externalId: "CsnAbc",
      published: { instant: new Date("2023-05-24T05:30:00Z") },
      type: "album",
      text: "Сәлем",
      likes: 21,
      comments: 2,
    },
    { externalId: "B", likes: null, views: null, comments: 2, text: null },
  ]);
  expect(warnings).toEqual([{ code: "likes_hidden", params: { rows: 1, line: 2 } }]);
});

test("a video of TikTok arrives", async () => {
  const data = {
    id: "7301234567890123456",
    desc: "Наурыз",
    createTime: 1_711_000_800,
    author: { id: "68", uniqueId: "arka.akimat", nickname: "Арқа" },
    authorStats: { followerCount: 900 },
    stats: { diggCount: 31, commentCount: 2, shareCount: 4, playCount: 900, collectCount: "1" },
  };
  const { posts } = await readText(lines(item("tiktok.com", data), item("tiktok.com", data)));
  expect(posts[0]).toMatchObject({
    account: { handle: "arka.akimat", externalId: "68" },
    externalId: "7301234567890123456",
    permalink: "https://www.tiktok.com/@arka.akimat/video/7301234567890123456",
    published: { instant: new Date("2024-03-21T06:00:00Z") },
    type: "video",
    likes: 31,
    views: 900,
    saves: 1,
  });
});

const tweet = (more: object = {}) =>
  item("twitter.com", {
    rest_id: "1711655512345678901",
    core: { user_results: { result: { rest_id: "99", legacy: { screen_name: "arka_akimat", name: "Арқа" } } } },
    legacy: {
      created_at: "Tue Oct 10 07:57:53 +0000 2023",
      full_text: "Сәлем",
      favorite_count: 5,
      retweet_count: 1,
      reply_count: 2,
      quote_count: 1,
      ...more,
    },
    views: { count: "250", state: "EnabledWithCount" },
  });

test("posts and threads of X arrive; replies to others and reposts are passed over, and said", async () => {
  const { posts, warnings, rejections } = await readText(
    lines(
      tweet(),
      tweet({ in_reply_to_screen_name: "arka_akimat" }),
      tweet({ in_reply_to_screen_name: "aigul" }),
      tweet({ full_text: "RT @other: x" }),
    ),
  );
  expect(rejections).toEqual([]);
  expect(posts.map(({ line }) => line)).toEqual([1, 2]);
  expect(posts[0]).toMatchObject({
    account: { platform: "x", handle: "arka_akimat", externalId: "99" },
    externalId: "1711655512345678901",
    published: { instant: new Date("2023-10-10T07:57:53Z") },
    type: "text",
    likes: 5,
    shares: 1,
    comments: 2,
    views: 250,
    permalink: "https://x.com/arka_akimat/status/1711655512345678901",
  });
  expect(warnings).toEqual([
    { code: "replies_passed_over", params: { rows: 1, line: 3 } },
    { code: "reposts_passed_over", params: { rows: 1, line: 4 } },
  ]);
});

test("what identifies the collecting person never shows, in no rejection and no refusal", async () => {
  const whole = JSON.stringify(instagram());
  const broken = [
    JSON.stringify(instagram({ taken_at: null })),
    JSON.stringify(item("tiktok.com", {})),
    whole.slice(0, whole.indexOf("very-secret") + 11),
    `${whole}]`,
    JSON.stringify(instagram()).replace('"user_agent":', '"user_agent" : \t'),
  ];
  const { rejections } = await readText([whole, ...broken].join("\n"));
  expect(rejections.map(({ code }) => code)).toEqual([
    "missing_date",
    "platform_mismatch",
    "element_broken",
    "element_broken",
  ]);
  for (const { text } of rejections) expect(text).not.toContain("secret");
});

test("what Zeeschuimer collects elsewhere is refused", async () => {
  const refusal: unknown = await readText(lines({ ...item("linkedin.com", {}), item_id: undefined })).catch(
    (error: unknown) => error,
  );
  expect(refusal).toMatchObject({ code: "format_unknown" });
  expect(JSON.stringify(refusal)).not.toContain("secret");
});
