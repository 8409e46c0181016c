import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

test("private people are known not to be the page, and ids are those of other tools", async () => {
  const { recognition, comments } = await readFixture(new URL("fixture.csv", import.meta.url), {
    account: { platform: "facebook", handle: "arka.akimat" },
  });
  expect(recognition).toMatchObject({
    format: "content-library-facebook-comments",
    comments: { parents: true, authors: true, complete: true },
  });
  expect(comments).toMatchObject([
    {
      account: { handle: "arka.akimat" },
      postExternalId: "900000000000001",
      externalId: "900000000000001_11",
      isReply: false,
      published: { instant: new Date("2024-05-26T06:19:32Z") },
      author: null,
      isByAccount: false,
      likes: 4,
    },
    {
      externalId: "900000000000001_12",
      parentExternalId: "900000000000001_11",
      author: { id: "600000000000001", handle: "arka.akimat", name: "Арқа әкімдігі" },
      isByAccount: true,
    },
  ]);
});

test("a query that did not fetch replies tells no parents", async () => {
  const { recognition, comments } = await readText("id,post_id,text,creation_time,owner.id\n1,2,x,2024-05-26,3\n");
  expect(recognition.comments?.parents).toBe(false);
  expect(comments[0]?.isReply).toBeNull();
});
