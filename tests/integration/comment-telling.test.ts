/** What a file of comments tells is known at its end, however late it says it. */
import { describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { expectReplyFactsToMatchComments } from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";
import { takeText } from "../setup/take-text.ts";

const many = 1_200;

async function row(sql: string): Promise<Record<string, unknown>> {
  return (await getDatabase().pool.query(sql)).rows[0] ?? {};
}

describe("a file whose first thousand rows hide every author", () => {
  useDatabase();
  const fileName = "arka.akimat_facebook_comments.csv";
  const header = "comment_id,status_id,parent_id,comment_message,comment_author,comment_published,num_reactions";
  const line = (id: number, author: string, parent = "") =>
    `9_${id},6_9,${parent},Қашан?,${author},2018-05-25 22:52:31,0`;
  const hidden = Array.from({ length: many }, (_, index) => line(index + 1, "N/A"));
  const counted = `SELECT sum(author_not_told)::int AS unknown, sum(citizen_comments)::int AS citizens, sum(eligible)::int AS eligible
    FROM reply_fact WHERE grain = 'd'`;

  test("tells no authors where nobody is named at all", async () => {
    const taken = await takeText([header, ...hidden, ""].join("\n"), { fileName });
    expect(taken.recognition.comments).toEqual({ parents: true, authors: false, complete: true });
    expect(await row(counted)).toEqual({ unknown: many, citizens: 0, eligible: 0 });
  });

  test("tells them where a page speaks further down", async () => {
    const taken = await takeText([header, ...hidden, line(many + 1, "Арқа әкімдігі", "9_1"), ""].join("\n"), {
      fileName,
    });
    expect(taken.recognition.comments).toEqual({ parents: true, authors: true, complete: true });
    expect(taken).toMatchObject({ created: 1, updated: many });
    expect(await row(counted)).toEqual({ unknown: 0, citizens: many + 1, eligible: many });
  });
});

describe("a file of posts whose comments stand behind the first thousand", () => {
  useDatabase();
  const header =
    "id,thread_id,timestamp,unix_timestamp,link,item_type,body,author_id,author_type,author,in_reply_to_user,in_reply_to_comment_id,source,views,likes,post_comments,reposts";
  const post = (id: number) =>
    `${id},${id},2023-05-24 14:48:32,1684932512,https://vk.com/wall-123_${id},post,Саябақ ашылды,-123,community,Арқа әкімдігі,,,,900,120,1,1`;
  const comment =
    "456,456,2023-05-24 14:49:32,1684932572,https://vk.com/wall-123_456?reply=456,comment,Рақмет,77,user,Invented Person,,,,,1,,";

  test("brings them, and counts them as comments instead of rejected rows", async () => {
    const posts = Array.from({ length: many }, (_, index) => post(index + 1));
    const taken = await takeText([header, ...posts, comment, ""].join("\n"));
    expect(taken).toMatchObject({
      rows: many,
      created: many,
      rejected: 0,
      parts: [
        { kind: "posts", rows: many, created: many, rejected: 0 },
        { kind: "comments", rows: 1, created: 1, rejected: 0 },
      ],
    });
    await expectReplyFactsToMatchComments();
  });
});

describe("a discussion group that names posts by their time alone", () => {
  useDatabase();
  const account = { platform: "telegram", handle: "arka_kz" } as const;
  const message = (id: number, seconds: number, more: object = {}) => ({
    id,
    type: "message",
    date_unixtime: String(1_684_906_200 + seconds),
    date: "2023-05-24T11:30:00",
    from: "Айгүл",
    from_id: "user77",
    text: "Жол қашан?",
    text_entities: [],
    ...more,
  });
  const forwarded = (id: number, seconds: number) =>
    message(id, seconds, { from: "Арқа", from_id: "channel2447", forwarded_from: "Арқа", text: "Саябақ ашылды" });
  const group = JSON.stringify({
    name: "Арқа: талқылау",
    type: "private_supergroup",
    id: 9001,
    messages: [
      forwarded(10, 2),
      message(11, 60, { reply_to_message_id: 10 }),
      forwarded(20, 3_600),
      message(21, 3_700, { reply_to_message_id: 20 }),
      forwarded(30, 7_200),
      message(31, 7_300, { reply_to_message_id: 30 }),
    ],
  });
  const take = () => takeText(group, { fileName: "result.json", account });
  const posts = "SELECT json_object_agg(external_id, post_external_id) AS of FROM comment";

  test("leaves them under no post while the channel's posts are not there", async () => {
    expect(await take()).toMatchObject({ created: 3 });
    expect((await row(posts)).of).toEqual({ 11: null, 21: null, 31: null });
  });

  test("finds the one post of that moment once they are, and never guesses between two", async () => {
    await takeText(
      [
        "platform,account,post_id,published_at,text",
        "telegram,arka_kz,501,2023-05-24T05:30:00Z,Саябақ ашылды",
        "telegram,arka_kz,502,2023-05-24T06:29:55Z,Жол жабық",
        "telegram,arka_kz,503,2023-05-24T06:30:00Z,Жол ашық",
        "",
      ].join("\n"),
    );
    expect(await take()).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    const { of } = await row(posts);
    expect(of).toEqual({ 11: "501", 21: null, 31: null });
    await expectReplyFactsToMatchComments();
  });
});
