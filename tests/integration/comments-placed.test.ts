import { describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { pageHandle, takePosts } from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";
import { takeText } from "../setup/take-text.ts";

describe("comments of which no file names the page", () => {
  useDatabase();
  const table = (posts: readonly string[]) =>
    [
      "platform,comment_id,post_id,author,published_at,text",
      ...posts.map((post, n) => `instagram,n${n},${post},aigul,2023-06-01T04:00:00Z,Қашан?`),
      "",
    ].join("\n");

  test("are refused while nothing is known of their posts, with what to do", async () => {
    await expect(takeText(table(["Cknown0001"]))).rejects.toMatchObject({ code: "account_needed" });
  });

  test("stand under the page that holds their posts; others are rejected one by one", async () => {
    await takePosts({ Cknown0001: "2023-05-31T04:00:00Z" });
    const taken = await takeText(table(["Cknown0001", "Cother0001"]));
    expect(taken).toMatchObject({
      rows: 2,
      created: 1,
      rejected: 1,
      accounts: [{ handle: pageHandle, rows: 1 }],
      rejections: [{ line: 3, code: "comment_without_account", params: { post: "Cother0001" }, text: "" }],
    });
    const { rows } = await getDatabase().pool.query(
      "SELECT posts_collected FROM reply_fact WHERE grain = 'd' AND start_date = '2023-05-31'",
    );
    expect(rows).toEqual([{ posts_collected: 1 }]);
  });

  test("go to the page that a person names for the file", async () => {
    const account = { platform: "instagram", handle: pageHandle } as const;
    expect(await takeText(table(["Cknown0001", "Cother0001"]), { account })).toMatchObject({ created: 1, rejected: 0 });
  });

  test("stay under the page that holds their post, though another is named for the file", async () => {
    const account = { platform: "instagram", handle: "another.page" } as const;
    const text = "platform,comment_id,post_id,author,published_at,text\n";
    const rows = ["m1,Cknown0001,another.page", "m2,Cknown0001,aigul", "m3,Cnew0001,another.page"];
    const lines = rows.map((row) => `instagram,${row},2023-06-01T05:00:00Z,Рахмет`);
    const taken = await takeText(`${text}${lines.join("\n")}\n`, { account });
    expect(taken).toMatchObject({ created: 3, rejected: 0 });
    expect(taken.accounts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ handle: pageHandle, rows: 2 }),
        expect.objectContaining({ handle: "another.page", rows: 1 }),
      ]),
    );
    const { rows: stored } = await getDatabase().pool.query(
      "SELECT is_official FROM comment WHERE external_id IN ('m1', 'm3') ORDER BY external_id",
    );
    expect(stored).toEqual([{ is_official: false }, { is_official: true }]);
  });
});
