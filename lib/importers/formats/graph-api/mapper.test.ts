import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);
const fileName = "example_facebook_statuses.csv";

test("a status arrives with UTC time, kinds of reaction and a built link", async () => {
  const { posts, warnings } = await readFixture(fixture, { fileName });
  expect(posts).toEqual([
    expect.objectContaining({
      account: { platform: "facebook", handle: "example", externalId: "600000000000001", name: null },
      externalId: "900000000000001",
      published: { instant: new Date("2018-05-26T03:52:31Z") },
      permalink: "https://www.facebook.com/600000000000001_900000000000001",
      likes: 13,
      comments: 7,
      shares: 2,
      reactions: { like: 10, love: 1, wow: 2, haha: 0, sad: 0, angry: 0 },
    }),
  ]);
  expect(warnings).toContainEqual({ code: "account_from_file_name", params: { handle: "example" } });
});

test("a row with an unquoted comma is rejected with its text, the others arrive", async () => {
  const { rows, rejections } = await readFixture(fixture, { fileName });
  expect(rows).toBe(2);
  expect(rejections).toEqual([
    {
      line: 3,
      code: "ragged_row",
      params: { cells: 17, columns: 16 },
      text: expect.stringContaining("Hello, this is 311.") as string,
    },
  ]);
});

test("files of 2015 have likes alone", async () => {
  const { posts, recognition } = await readText(
    "status_id,status_message,link_name,status_type,status_link,status_published,num_likes,num_comments,num_shares\n" +
      "60_1,Hi,,status,,2015-05-25 14:52:31,8,1,0\n",
  );
  expect(posts[0]).toMatchObject({ likes: 8, reactions: null, type: "text", account: { externalId: "60" } });
  expect(recognition.carries).not.toContain("reactions");
});

test("without the column of all reactions they are the sum of their kinds", async () => {
  const { posts } = await readText(
    "status_id,status_message,status_published,num_comments,num_likes,num_loves,num_angrys\n" +
      "60_1,Hi,2017-05-25 14:52:31,1,8,2,1\n60_2,Hi,2017-05-25 14:52:31,1,8,,1\n",
  );
  expect(posts[0]).toMatchObject({ likes: 11, reactions: { like: 8, love: 2, angry: 1 } });
  expect(posts[1]).toMatchObject({ likes: null, reactions: { like: 8, angry: 1 } });
});

test("a line of a text is no post, even where a spreadsheet cut the id before it", async () => {
  const header = "status_id,status_message,status_published,num_reactions\n";
  const text = '6.81584E+09,"It rained.\n\nToday, no more.",3/23/2016,12\n'.replace("3/23/2016", "3/23/2016 10:52");
  const { posts, rejections } = await readText(header + text, { fileName });
  expect(posts).toEqual([]);
  expect(rejections).toMatchObject([{ line: 2, code: "damaged_id" }]);
  const word = await readText(`${header}Today,no more,3/23/2016 10:52,12\n`, { fileName });
  expect(word.rejections).toMatchObject([{ code: "damaged_id", params: { value: "Today" } }]);
});

test("a file that names no page asks for the account", async () => {
  const text = "status_id,status_message,status_published,num_likes\n77,Hi,2015-05-25 14:52:31,8\n";
  await expect(readText(text)).rejects.toMatchObject({ code: "account_needed" });
  const { posts } = await readText(text, { account: { platform: "facebook", handle: "akimat" } });
  expect(posts[0]?.account.handle).toBe("akimat");
  await expect(readText(text, { account: { platform: "vk", handle: "akimat" } })).rejects.toMatchObject({
    code: "account_platform_mismatch",
  });
});
