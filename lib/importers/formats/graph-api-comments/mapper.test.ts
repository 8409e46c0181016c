import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);
const fileName = "arka.akimat_facebook_comments.csv";

test("a comment arrives under the id of its post, with UTC time and whom it answers", async () => {
  const { recognition, comments, warnings } = await readFixture(fixture, { fileName });
  expect(recognition).toMatchObject({
    format: "graph-api-comments",
    kind: "comments",
    needsTimeZone: false,
    comments: { parents: true, authors: true, complete: true },
  });
  expect(comments).toEqual([
    {
      line: 2,
      account: { platform: "facebook", handle: "arka.akimat", externalId: "600000000000001", name: null },
      platform: "facebook",
      postExternalId: "900000000000001",
      externalId: "900000000000001_11",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2018-05-26T03:52:31Z") },
      author: null,
      isByAccount: false,
      text: "Жол қашан жөнделеді?",
      likes: 3,
      permalink: null,
    },
    expect.objectContaining({
      externalId: "900000000000001_12",
      parentExternalId: "900000000000001_11",
      isReply: true,
      author: { id: null, handle: null, name: "Арқа әкімдігі" },
      isByAccount: null,
    }),
    expect.objectContaining({ postExternalId: "900000000000002", isByAccount: false }),
  ]);
  expect(warnings).toContainEqual({ code: "account_from_file_name", params: { handle: "arka.akimat" } });
});

const header = "comment_id,status_id,parent_id,comment_message,comment_author,comment_published,num_reactions\n";
const row = (id: number, author: string): string => `9_${id},6_9,,x,${author},2018-05-25 22:52:31,0\n`;

test("beside named pages whoever is hidden is a person; which page is the account's own is not said", async () => {
  const { comments } = await readText(header + row(1, "N/A") + row(2, "A Page") + row(3, "B Page"));
  expect(comments.map(({ isByAccount }) => isByAccount)).toEqual([false, null, null]);
  expect(comments.map(({ author }) => author?.name ?? null)).toEqual([null, "A Page", "B Page"]);
});

test("where nobody is hidden, names tell nothing by themselves", async () => {
  const { comments } = await readText(header + row(1, "A. Person") + row(2, ""));
  expect(comments.map(({ isByAccount }) => isByAccount)).toEqual([null, null]);
});

test("where everybody is hidden, the file tells no authors", async () => {
  const { recognition, comments } = await readText(header + row(1, "N/A") + row(2, "N/A"));
  expect(recognition.comments).toEqual({ parents: true, authors: false, complete: true });
  expect(comments.map(({ isByAccount }) => isByAccount)).toEqual([null, null]);
});

test("a rejected comment is shown without its text and its author", async () => {
  const { rejections } = await readText(`${header}${row(1, "N/A")}9_2,6_9,,secret text,A. Person,yesterday,0\n`);
  expect(rejections).toEqual([
    {
      line: 3,
      code: "bad_date",
      params: { column: "comment_published", value: "yesterday" },
      text: "comment_id: 9_2; status_id: 6_9; comment_published: yesterday; num_reactions: 0",
    },
  ]);
});

test("a torn row is not shown at all, since nobody knows what stands where", async () => {
  const { rejections } = await readText(
    `${header}${row(1, "N/A")}9_2,6_9,,secret, text,A. Person,2018-05-25 22:52:31,0\n`,
  );
  expect(rejections).toMatchObject([{ code: "ragged_row", text: "" }]);
});
