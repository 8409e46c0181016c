import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findAccountByHandle } from "#lib/data/accounts/accounts.ts";
import { confirmImport, createUpload } from "#lib/data/imports/import-life.ts";
import { previewImport, takeImport } from "#lib/data/imports/import-work.ts";
import { removeOriginal } from "#lib/data/imports/originals.ts";
import { readRowsOfFile } from "#lib/data/imports/row-of-file.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { zipFile } from "#tests/zip-file.ts";
import { useDatabase } from "../setup/database.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-rows-"));
const header = "platform,account,post_id,published_at,text,likes,Boosted by,taggedUsers,Campaign";
const rowOf = (id: number, handle = "rows") =>
  `facebook,${handle},${id},2023-05-10T06:00:00Z,"Жол жөнделді,\nрахмет",${id},@citizen,Айгүл,жол ${id}`;

describe("the row of the file that told a post", () => {
  useDatabase();

  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function takeIn(content: string | Uint8Array, name: string): Promise<number> {
    async function* chunks(): AsyncGenerator<Uint8Array, void, void> {
      yield typeof content === "string" ? new TextEncoder().encode(content) : content;
    }
    const id = await createUpload(name, {}, chunks());
    await previewImport(id);
    await confirmImport(id);
    await takeImport(id);
    return id;
  }
  const accountOf = async (handle: string) => (await findAccountByHandle("facebook", handle))?.id ?? 0;
  const cellsOf = (cells: readonly { name: string; value: string | null; isUsed: boolean }[]) =>
    Object.fromEntries(cells.map(({ name, value, isUsed }) => [name, [value, isUsed]]));

  test("is found by its post and by its line, with used and unused columns, and nothing of private people", async () => {
    const id = await takeIn([header, rowOf(1), rowOf(2), rowOf(2, "other"), ""].join("\n"), "rows.csv");
    const byPost = await readRowsOfFile(id, { accountId: await accountOf("rows"), externalId: "2" });
    expect(byPost).toMatchObject([{ importId: id, fileName: "rows.csv", part: null, line: 4, externalId: "2" }]);
    expect(cellsOf(byPost[0]?.cells ?? [])).toEqual({
      platform: ["facebook", true],
      account: ["rows", true],
      post_id: ["2", true],
      published_at: ["2023-05-10T06:00:00Z", true],
      text: ["Жол жөнделді,\nрахмет", true],
      likes: ["2", true],
      "Boosted by": ["@•••", false],
      taggedUsers: [null, false],
      Campaign: ["жол 2", false],
    });
    expect(await readRowsOfFile(id, { line: 4 })).toEqual(byPost);
    await expect(readRowsOfFile(id, { line: 3 })).rejects.toMatchObject({ code: "row_not_found" });
  });

  test("is shown of every file of an archive that holds it, and of JSON with its members below members", async () => {
    const archive = zipFile(
      ["a.csv", "b.csv"].map((name) => ({
        name,
        data: new TextEncoder().encode(`${header}\n${rowOf(5, "zipped")}\n`),
      })),
    );
    const zipped = await takeIn(archive, "both.zip");
    const rows = await readRowsOfFile(zipped, { accountId: await accountOf("zipped"), externalId: "5" });
    expect(rows.map(({ part, line }) => [part, line])).toEqual([
      ["a.csv", 2],
      ["b.csv", 2],
    ]);
    const apify = {
      pageName: "apified",
      facebookUrl: "https://www.facebook.com/apified",
      postId: "77",
      url: "https://www.facebook.com/apified/posts/77",
      time: "2023-05-10T06:00:00.000Z",
      likes: 3,
      media: [{ id: "900719925474099312345", height: 720 }],
      latestComments: [{ text: "Су жоқ", profileName: "Айгүл" }],
    };
    const id = await takeIn(JSON.stringify([apify]), "apify.json");
    const [row] = await readRowsOfFile(id, { line: 1 });
    expect(cellsOf(row?.cells ?? [])).toMatchObject({
      postId: ["77", true],
      "media/0/id": ["900719925474099312345", true],
      "media/0/height": ["720", false],
      "latestComments/0/text": [null, false],
    });
    expect(JSON.stringify(row)).not.toContain("Айгүл");
  });

  test("is refused with the reason where it can't be shown", async () => {
    const comments = await takeIn(
      "platform,account,comment_id,post_id,author,published_at,text\nfacebook,rows,c1,1,citizen,2023-05-11T06:00:00Z,Су?\n",
      "comments.csv",
    );
    await expect(readRowsOfFile(comments, { line: 2 })).rejects.toMatchObject({ code: "row_not_of_posts" });
    const undone = await takeIn(`${header}\n${rowOf(9)}\n`, "undone.csv");
    await undoImport(undone);
    await expect(readRowsOfFile(undone, { line: 2 })).rejects.toMatchObject({ code: "row_of_undone" });
    const gone = await takeIn(`${header}\n${rowOf(10)}\n`, "gone.csv");
    await removeOriginal(gone);
    await expect(readRowsOfFile(gone, { line: 2 })).rejects.toMatchObject({ code: "original_gone" });
  });
});
