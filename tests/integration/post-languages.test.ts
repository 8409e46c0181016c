/** Posts of before the product told languages are told theirs, with the facts that count them. */
import { expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { tellPostLanguages } from "#lib/data/posts/post-languages.ts";
import { expectReplyFactsToMatchComments } from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";
import { takeText } from "../setup/take-text.ts";

useDatabase();

const facts = async (): Promise<unknown[]> =>
  (await getDatabase().pool.query("SELECT to_jsonb(f) AS fact FROM reply_fact AS f ORDER BY f::text")).rows;

test("posts and facts become what an import of today would make of them", async () => {
  await takeText(
    [
      "platform,account,post_id,published_at,text",
      "instagram,sunny.akimat,p1,2023-05-31T04:00:00Z,Жол жөндеу туралы хабарлама",
      "instagram,sunny.akimat,p2,2023-06-01T04:00:00Z,Сообщение о ремонте дороги",
      "telegram,sunny_kz,p3,2023-06-01T04:00:00Z,Жол жөнделді",
      "telegram,sunny_kz,p4,2023-06-01T04:00:00Z,",
      "",
    ].join("\n"),
  );
  const { pool } = getDatabase();
  const languages = async () =>
    (await pool.query("SELECT external_id AS id, language FROM post ORDER BY external_id")).rows;
  const [posts, counted] = [await languages(), await facts()];
  expect(posts.map(({ language }) => language)).toEqual(["kk", "ru", "kk", null]);
  await pool.query("UPDATE post SET language = NULL");
  await pool.query("UPDATE reply_fact SET posts_by_language = '{0,0,0,0}'");
  expect(await facts()).not.toEqual(counted);

  expect(await tellPostLanguages()).toBe(3);
  expect(await languages()).toEqual(posts);
  expect(await facts()).toEqual(counted);
  await expectReplyFactsToMatchComments();
  expect(await tellPostLanguages()).toBe(0);
});
