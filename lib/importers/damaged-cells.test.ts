import { describe, expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const header = "platform,account,account_id,post_id,published_at,permalink,likes,views,followers";
const cells = {
  platform: "instagram",
  account: "akimat",
  account_id: "",
  post_id: "1",
  published_at: "2025-01-01T00:00:00Z",
  permalink: "",
  likes: "5",
  views: "7",
  followers: "9",
};
const read = (changed: Partial<typeof cells>) =>
  readText(`${header}\n${Object.values({ ...cells, ...changed }).join(",")}\n`);

describe("a row is rejected", () => {
  test.each([
    [{ likes: "99999999999" }, "bad_count"],
    [{ likes: "999 млрд" }, "bad_count"],
    [{ views: "5000000000" }, "bad_count"],
    [{ followers: "2147483648" }, "bad_count"],
    [{ likes: "#N/A" }, "bad_count"],
    [{ post_id: "#REF!" }, "damaged_id"],
    [{ post_id: "#ИМЯ?" }, "damaged_id"],
    [{ post_id: "n\x001" }, "damaged_id"],
    [{ post_id: "n\u0085001" }, "damaged_id"],
    [{ account_id: "17841\x010400000000999" }, "damaged_id"],
    [{ account: "#N/A" }, "bad_account"],
    [{ account: "n\0ul" }, "bad_account"],
    [{ account: "https://www.instagram.com/ak\0imat" }, "bad_account"],
    [{ account: `https://www.instagram.com/${"a".repeat(201)}` }, "bad_account"],
    [{ post_id: "p".repeat(301) }, "id_too_long"],
    [{ account_id: "p".repeat(201) }, "id_too_long"],
  ])("%j as %s, in words without control characters", async (changed, code) => {
    const { rows, posts, rejections } = await read(changed);
    expect([rows, posts]).toEqual([1, []]);
    expect(rejections).toMatchObject([{ line: 2, code }]);
    for (const value of Object.values(rejections[0]?.params ?? {})) expect(String(value)).not.toMatch(/\p{Cc}/u);
    expect(rejections[0]?.text).not.toContain("\0");
  });
});

test.each([
  "https://www.instagram.com/p/A1/\0",
  "https://www.instagram.com/p/A\u00851/",
  `https://www.instagram.com/p/A1/?${"x".repeat(2_000)}`,
  `www.instagram.com/p/A1/?${"x".repeat(1_976)}`,
])("the link %j is left out and the post taken", async (permalink) => {
  const { posts, warnings } = await read({ permalink });
  expect(posts).toMatchObject([{ externalId: "1", permalink: null }]);
  expect(warnings).toEqual([{ code: "permalink_dropped", params: { rows: 1, line: 2 } }]);
});

test("ids and names as long as they may be are taken", async () => {
  const { posts } = await read({ post_id: "p".repeat(300), account_id: "7".repeat(200), likes: "2147483647" });
  expect(posts).toMatchObject([{ externalId: "p".repeat(300), likes: 2_147_483_647 }]);
});

test("an id that a spreadsheet shows in groups of digits is the number without blanks", async () => {
  const { posts } = await read({ post_id: "812\u00a0000 000\u202f000 005" });
  expect(posts).toMatchObject([{ externalId: "812000000000005" }]);
});

test("a link in the place of the id is the post that it leads to", async () => {
  const link = "https://www.instagram.com/p/CkYzExample/?igsh=x";
  const { posts } = await read({ post_id: link });
  expect(posts).toMatchObject([{ externalId: "CkYzExample", permalink: link }]);
});

test("ids of which a spreadsheet left the first digits are no ids, for all of them end in zeros", async () => {
  const posts = ["939006000000000", "812000000000000"].map((id) => `facebook,arka,${id},2025-02-16 10:00\n`);
  const cut = await readText(`platform,account,post_id,published_at\n${posts.join("")}`);
  expect(cut.rejections.map(({ code }) => code)).toEqual(["damaged_id", "damaged_id"]);
  const whole = await readText(
    `platform,account,post_id,published_at\n${posts.join("")}facebook,arka,939006000000001,2025-02-16 10:00\n`,
  );
  expect(whole.rejections).toEqual([]);
});
