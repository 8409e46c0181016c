import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

test("of the inbound messages the comments alone are read, and that is said", async () => {
  const { recognition, comments, rejections, warnings } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({
    format: "hootsuite-facebook-comments",
    comments: { parents: false, authors: true, complete: true },
  });
  expect(comments).toMatchObject([
    {
      account: { platform: "facebook", name: "Example Akimat" },
      postExternalId: null,
      externalId: "800000000000011_5",
      isReply: null,
      published: { instant: new Date("2018-07-01T06:00:00Z") },
      author: { id: null, handle: null, name: "Invented Person" },
    },
  ]);
  expect(rejections).toEqual([]);
  expect(warnings).toEqual([{ code: "messages_passed_over", params: { rows: 2, line: 3 } }]);
});

const header = "Date (GMT),Facebook Page,Message Author,Type,Message ID,Message\n";

test("a report of private messages alone is refused", async () => {
  const text = `${header}2018-07-01 06:00:00,A,B,Received Private Message,m_1,secret\n`;
  await expect(readText(text)).rejects.toMatchObject({
    code: "messages_may_be_private",
    params: { name: "Hootsuite" },
  });
});

test("a private message shows in nothing, not even where its row is torn", async () => {
  const found = await readText(
    `${header}2018-07-01 06:00:00,A,B,Received Comment,1_2,x\n` +
      "2018-07-01 06:00:00,A,B,Received Private Message,m_1,secret, secret\nnever,A,B,Received Private Message,m_2,secret\n",
  );
  expect(JSON.stringify(found)).not.toContain("secret");
});
