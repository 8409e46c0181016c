import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

test("a report of one measure gives that count alone, and the day on which it was made", async () => {
  const { recognition, posts, rejections } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(rejections).toEqual([]);
  expect(recognition).toMatchObject({
    format: "fanpage-karma-posts",
    headerLine: 5,
    needsTimeZone: true,
    capturedAt: new Date("2025-04-30T00:00:00Z"),
  });
  expect(recognition.carries).toContain("likes");
  expect(recognition.carries).not.toContain("comments");
  expect(posts).toMatchObject([
    {
      account: { platform: "instagram", handle: null, externalId: "2290000001", name: "Әкімдік (мысал)" },
      externalId: "CExample001",
      published: { wall: "2024-05-04T17:24:57" },
      text: "Көше жарығы жөнделді",
      permalink: "https://www.instagram.com/reel/CExample001/",
      likes: 304728,
      comments: null,
    },
    { externalId: "CExample002", likes: null },
  ]);
});

const wide =
  'Date,Message,Profile,Network,"Reactions, Comments & Shares",Likes per post,Comments per post,Message-ID,Profile-ID,Link\n';

test("an id that a spreadsheet cut is that of the link, and a sum is no count", async () => {
  const { recognition, posts, rejections } = await readText(
    `${wide}2024-01-01 13:37:25,а,Б,INSTAGRAM,291,283,8,1.78902776328724e+16,2290000001,https://www.instagram.com/p/CExample003/\n`,
  );
  expect(rejections).toEqual([]);
  expect(posts).toMatchObject([{ externalId: "CExample003", likes: 283, comments: 8, shares: null }]);
  expect(recognition.columns).toContainEqual({ column: "Reactions, Comments & Shares", field: null });
});

test("on Facebook the tool's id counts, all reactions go before one kind, and one kind alone is said", async () => {
  const head = "Date,Message,Profile,Network,Number of Likes,Number of Reactions,Post-ID,Profile-ID,Link\n";
  const row =
    "2024-01-01 13:37:25,а,Б,FACEBOOK,7,9,1000_2000,1000,https://www.facebook.com/akimat.example/posts/2000\n";
  const both = await readText(head + row);
  expect(both.posts).toMatchObject([{ externalId: "2000", likes: 9, account: { handle: "akimat.example" } }]);
  expect(both.warnings.map(({ code }) => code)).not.toContain("likes_of_one_kind");
  const one = await readText(head.replace("Number of Reactions", "Reach") + row);
  expect(one.posts).toMatchObject([{ likes: 7, reach: 9 }]);
  expect(one.warnings.map(({ code }) => code)).toContain("likes_of_one_kind");
});

test("a ranking that tells the network of no row asks for the account", async () => {
  const text = "Date;Profile;Message;Number of comments;Profile-ID;Post-ID;Link\n24/08/2024 15:22;Б;а;5;9;5;\n";
  await expect(readText(text)).rejects.toMatchObject({ code: "account_needed" });
  const { posts } = await readText(text, { account: { platform: "vk", handle: "akimat" } });
  expect(posts).toMatchObject([{ account: { platform: "vk" }, externalId: "5", comments: 5 }]);
});

test("a network nobody knows rejects its row", async () => {
  const { rejections } = await readText(`${wide}2024-01-01 13:37:25,а,Б,MYSPACE,1,1,0,5,6,\n`);
  expect(rejections).toMatchObject([{ line: 2, code: "unknown_platform" }]);
});

test("a report of sums alone says that it holds no count", async () => {
  const { recognition, warnings } = await readText(
    'Date,Message,Profile,Network,"Reactions, Comments & Shares",Message-ID,Profile-ID,Link\n' +
      "2024-01-01 13:37:25,а,Б,INSTAGRAM,291,5,6,https://www.instagram.com/p/CExample003/\n",
  );
  expect(recognition.carries).not.toContain("likes");
  expect(warnings.map(({ code }) => code)).toContain("no_counts");
});

test("a ranking of posts tells the network by its links", async () => {
  const { recognition, posts, rejections } = await readText(
    "Date;Profile;Message;Post interaction rate;Number of comments;Number of Reactions, Comments & Shares;Profile-ID;Post-ID;Link;\n" +
      "24/08/2024 15:22;Әкімдік;а;0.05;48852.0;785301.0;3440000000;17890000000000001;https://www.instagram.com/reel/CExample004/;\n" +
      "15/08/2024 18:29;Әкімдік;б;0.01;;12.0;100;1823000000000000001;https://www.twitter.com/akimat/status/1823000000000000001;\n" +
      "15/08/2024 18:29;Әкімдік;в;0.01;1.0;12.0;100;5;;\n",
  );
  expect(recognition).toMatchObject({ format: "fanpage-karma-posts", delimiter: ";" });
  expect(posts).toMatchObject([
    { account: { platform: "instagram" }, externalId: "CExample004", comments: 48852, likes: null },
    { account: { platform: "x", handle: "akimat" }, externalId: "1823000000000000001", comments: null },
  ]);
  expect(rejections).toMatchObject([{ line: 4, code: "unknown_platform" }]);
});
