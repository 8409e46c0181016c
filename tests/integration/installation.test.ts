import { expect, test } from "vitest";
import { forgetOldTexts } from "#lib/data/comments/forget-texts.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { listAudit } from "#lib/data/installation/audit-trail.ts";
import { changeInstallation, getInstallation } from "#lib/data/installation/installation.ts";
import { listStorage } from "#lib/data/installation/storage-in-use.ts";
import { useDatabase } from "../setup/database.ts";
import { askApi, askApiAsVisitor, runCommand, takeExportAsVisitor, useFolder } from "../setup/doors.ts";
import { commentsFile, postsFile } from "../setup/doors-files.ts";

useDatabase();
const write = await useFolder();

const actor = { id: null, name: "Synthetic admin", address: "192.0.2.7" };
const usual = {
  name: null,
  aggregatesPublic: true,
  commentTextDays: null,
  secondStepFrom: null,
  defaultLanguage: "kk",
} as const;
const everything = { person: null, action: null, entity: null, from: null, to: null };

test("settings are what was said, and the trail tells what they were", async () => {
  expect(await getInstallation()).toEqual(usual);
  const chosen = {
    ...usual,
    name: "Ақмола әкімдігі",
    commentTextDays: 365,
    secondStepFrom: "researcher",
    defaultLanguage: "ru",
  } as const;
  await changeInstallation({ ...chosen, name: "  Ақмола әкімдігі " }, actor);
  expect(await getInstallation()).toEqual(chosen);
  const [entry] = await listAudit({ ...everything, action: "settings.change" }, 10, null);
  expect(entry).toMatchObject({ person: "Synthetic admin", address: "192.0.2.7", before: usual, after: chosen });
  await changeInstallation(usual, actor);
  expect(await getInstallation()).toEqual(usual);
});

test.each([
  ["a name beyond measure", { name: "а".repeat(61) }],
  ["a name with what nobody types", { name: "a\u0000b" }],
  ["days that would forget at once", { commentTextDays: 0 }],
  ["days that are no number", { commentTextDays: Number.NaN }],
])("%s is refused and changes nothing", async (_what, wrong) => {
  await expect(changeInstallation({ ...usual, ...wrong }, actor)).rejects.toMatchObject({
    code: expect.stringMatching(/^(too_long|control_character|bad_number)$/),
  });
  expect(await getInstallation()).toEqual(usual);
});

test("closed aggregates are closed to visitors at the API and the exports", async () => {
  await changeInstallation({ ...usual, aggregatesPublic: false }, actor);
  expect((await askApiAsVisitor("/api/v1/engagement")).status).toBe(401);
  expect((await takeExportAsVisitor("/export/table1")).status).toBe(401);
  expect((await askApi("/api/v1/engagement")).status).toBe(200);
  await changeInstallation(usual, actor);
  expect((await askApiAsVisitor("/api/v1/engagement")).status).toBe(200);
});

test("old texts of comments are forgotten, and every number stays", async () => {
  const files = [await write("posts.csv", postsFile), await write("comments.csv", commentsFile)];
  expect(await runCommand("import", ...files)).toMatchObject({ exitCode: 0 });
  // A later file says other words, and what was there before it is remembered.
  const reworded = await write("later.csv", commentsFile.replace("Су қашан", "Газ қашан"));
  expect(await runCommand("import", reworded, "--captured-at", "2022-08-01T00:00:00Z")).toMatchObject({ exitCode: 0 });
  const remembered = async () => {
    const { rows } = await getDatabase().pool.query(
      "SELECT count(*)::int AS n FROM import_change WHERE before->>'text' IS NOT NULL AND entity <> 'post'",
    );
    return rows[0]?.n;
  };
  const question = "/api/v1/replies?by=platform&from=2022-06-01&to=2022-06-30";
  const before = await (await askApi(question)).text();
  const textsLeft = async () => {
    const { rows } = await getDatabase().pool.query("SELECT count(*) AS n FROM comment WHERE text IS NOT NULL");
    return rows[0]?.n;
  };
  expect(await textsLeft()).toBe(4);
  expect(await remembered()).toBe(1);
  // The third is of 3 June, 11 o'clock in Almaty; the last of a day later.
  expect(await forgetOldTexts(30, new Date("2022-07-03T06:00:00Z"))).toBe(3);
  expect(await textsLeft()).toBe(1);
  expect(await remembered(), "what an undo would bring back").toBe(0);
  expect(await (await askApi(question)).text()).toBe(before);
});

test("the trail is read in pages, by day and by who", async () => {
  const all = await listAudit(everything, 100, null);
  const [first, second] = all;
  expect(all.length).toBeGreaterThan(3);
  expect((await listAudit(everything, 1, null)).map(({ id }) => id)).toEqual([first?.id]);
  expect((await listAudit(everything, 1, first?.id ?? 0)).map(({ id }) => id)).toEqual([second?.id]);
  expect(await listAudit({ ...everything, person: "nobody" }, 10, null)).toEqual([]);
  expect(await listAudit({ ...everything, to: "2022-01-01" }, 10, null)).toEqual([]);
  expect(await listAudit({ ...everything, from: "2022-01-01" }, 100, null)).toEqual(all);
});

test("storage in use names every table once", async () => {
  const shares = await listStorage();
  const names = shares.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(["post", "comment", "audit_entry", "originals/"]));
  expect(shares.every(({ bytes }) => bytes >= 0)).toBe(true);
});
