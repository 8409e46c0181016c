import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBytes, readFixture, readText } from "#tests/read-import.ts";

test("our table is read: posts by id or link, ids as other tools write them", async () => {
  const { recognition, comments } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({
    format: "akimetrics-comments",
    kind: "comments",
    needsTimeZone: true,
    comments: { parents: true, authors: true, complete: true },
  });
  expect(comments).toMatchObject([
    {
      account: { platform: "facebook", handle: "arka.akimat.example" },
      postExternalId: "812000000000001",
      externalId: "812000000000001_77",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2025-02-16T06:14:00Z") },
      author: { id: null, handle: "aigul.example", name: "Айгүл" },
      isByAccount: null,
      likes: 3,
    },
    {
      externalId: "812000000000001_78",
      parentExternalId: "812000000000001_77",
      isReply: true,
      author: null,
      isByAccount: true,
    },
    {
      account: null,
      platform: "instagram",
      postExternalId: "DKh5CZFMQDl",
      externalId: "17911547168919344",
      published: { wall: "2025-02-16T12:14:00" },
      likes: null,
    },
  ]);
});

test("the template is read without a complaint", async () => {
  const template = readFileSync(new URL("../../../../public/templates/akimetrics-comments.csv", import.meta.url));
  const { recognition, comments, rejections, warnings } = await readBytes(template);
  expect(recognition.format).toBe("akimetrics-comments");
  expect([rejections, warnings]).toEqual([[], []]);
  expect(comments.length).toBeGreaterThan(1);
});

test.each([
  ["ru", "платформа,аккаунт,id публикации,id комментария,ответ на,автор,дата комментария,текст комментария,лайки"],
  ["kk", "платформа,парақша,жарияланым id,пікір id,жауап берілген пікір,автор,пікір уақыты,пікір мәтіні,лайктар"],
])("its columns may be named in %s", async (_, header) => {
  const { comments } = await readText(`${header}\nfb,arka,1,2,,aigul,16.02.2025 12:14,Сәлем,3\n`);
  expect(comments).toMatchObject([
    {
      account: { handle: "arka" },
      postExternalId: "1",
      externalId: "1_2",
      author: { handle: "aigul" },
      text: "Сәлем",
      likes: 3,
    },
  ]);
});

test("a column that is left out makes unknown what it would say", async () => {
  const { recognition, comments } = await readText(
    "platform,post_id,comment_id,published_at,text\nfb,1,2,2025-02-16,x\n",
  );
  expect(recognition.comments).toEqual({ parents: false, authors: false, complete: true });
  expect(comments).toMatchObject([{ account: null, isReply: null, author: null, isByAccount: null, likes: null }]);
});

test("a row whose network nobody tells is rejected without its text", async () => {
  const head = "platform,account,comment_id,post_id,published_at,text\n";
  const { rejections } = await readText(`${head}vk,arka,3,1,2025-02-16,Сәлем\n,,2,1,2025-02-16,secret\n`);
  expect(rejections).toMatchObject([{ line: 3, code: "unknown_platform" }]);
  expect(JSON.stringify(rejections)).not.toContain("secret");
});

test("a file whose network no row tells asks for the account", async () => {
  const text = "comment_id,post_id,published_at,text\n2,1,2025-02-16,Сәлем\n";
  await expect(readText(text)).rejects.toMatchObject({ code: "account_needed" });
  const { comments } = await readText(text, { account: { platform: "vk", handle: "arka" } });
  expect(comments).toMatchObject([{ platform: "vk", externalId: "2", postExternalId: "1" }]);
});
