import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { answerDateOrder, confirmImport, createUpload } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { previewImport, takeImport } from "#lib/data/imports/import-work.ts";
import { zipFile } from "#tests/zip-file.ts";
import { useDatabase } from "../setup/database.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-dates-"));
const header = "platform,account,post_id,published_at,likes\n";
const open = `${header}facebook,dates,1,03/04/2023 10:00,5\nfacebook,dates,2,05/06/2023 10:00,5\n`;
const needed = {
  code: "date_order_needed",
  params: { value: "03/04/2023 10:00", dayFirst: "2023-04-03", monthFirst: "2023-03-04" },
};

describe("a file of whose dates none tells day from month", () => {
  useDatabase();

  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function preview(bytes: string | Uint8Array): Promise<number> {
    const id = await createUpload("dates.csv", {}, chunksOf(bytes));
    await previewImport(id);
    return id;
  }

  async function* chunksOf(bytes: string | Uint8Array): AsyncGenerator<Uint8Array, void, void> {
    yield typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  }

  const storedDays = async () =>
    (await getDatabase().pool.query("SELECT to_char(local_date, 'YYYY-MM-DD') AS day FROM post ORDER BY 1")).rows.map(
      ({ day }: { day: string }) => day,
    );

  test("is previewed with both readings and taken in only after the answer", async () => {
    const id = await preview(open);
    expect((await getImport(id)).preview?.warnings).toContainEqual({
      code: "date_order_assumed",
      params: { order: "day-month", ...needed.params },
    });
    await expect(confirmImport(id)).rejects.toMatchObject(needed);
    expect((await getImport(id)).state).toBe("ready");
    await answerDateOrder(id, "month-day");
    await previewImport(id);
    expect((await getImport(id)).preview?.sample.map(({ published }) => published)).toEqual([
      "2023-03-04T10:00:00",
      "2023-05-06T10:00:00",
    ]);
    await confirmImport(id);
    await takeImport(id);
    expect(await storedDays()).toEqual(["2023-03-04", "2023-05-06"]);
  });

  test("is refused where nobody is there to ask, also as a later file of an archive", async () => {
    const told = `${header}facebook,dates,3,25/04/2023 10:00,5\n`;
    const archive = zipFile([
      { name: "a.csv", data: told },
      { name: "b.csv", data: open },
    ]);
    for (const bytes of [open, archive]) {
      const id = await preview(bytes);
      await getDatabase().pool.query("UPDATE import SET state = 'queued' WHERE id = $1", [id]);
      await takeImport(id);
      expect(await getImport(id)).toMatchObject({ state: "refused", error: needed });
    }
    expect(await storedDays()).toHaveLength(2);
  });
});
