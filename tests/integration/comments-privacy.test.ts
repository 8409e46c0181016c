import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { confirmImport, createImport, createUpload } from "#lib/data/imports/import-life.ts";
import { previewImport, takeFile, takeImport } from "#lib/data/imports/import-work.ts";
import { hasOriginal } from "#lib/data/imports/originals.ts";
import type { CommentRecord } from "#lib/importers/importer.ts";
import { readBytes } from "../read-import.ts";
import { useDatabase } from "../setup/database.ts";
import { type FileOfPeople, filesOfPeople, person } from "../setup/files-of-people.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-privacy-"));
const formats = new URL("../../lib/importers/formats/", import.meta.url);
const fixtures = readdirSync(formats)
  .filter((name) => /comments$/.test(name) && readdirSync(new URL(`${name}/`, formats)).includes("fixture.csv"))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(`${name}/fixture.csv`, formats))) }));

const posts = [
  {
    type: "Image",
    id: "31000000000000001",
    shortCode: "Cabc",
    url: "https://www.instagram.com/p/Cabc/",
    caption: "Жол жөндеу",
    commentsCount: 2,
    likesCount: 3,
    timestamp: "2023-06-01T04:00:00.000Z",
    ownerUsername: "arka.akimat",
    ownerId: "4400001",
    latestComments: [
      {
        id: "17900000000000001",
        text: "Маған жазыңыз: @zhanar_privat, +7 701 555 66 77, zhanar@mail.kz, ЖСН 900101400123",
        ownerUsername: person.username,
        owner: { ...person, profile_pic_url: "https://pics.example/zhanar_privat.jpg" },
        ownerProfilePicUrl: "https://pics.example/zhanar_privat.jpg",
        timestamp: "2023-06-01T05:00:00.000Z",
        likesCount: 0,
        replies: [],
      },
    ],
  },
];
const broken = [
  "platform,account,comment_id,post_id,author,author_name,published_at,text",
  "instagram,arka.akimat,1,Cabc,zhanar_privat,Жанар Құпияқызы,2023-06-01T05:00:00Z,Рахмет",
  "instagram,arka.akimat,2,Cabc,zhanar_privat,Жанар Құпияқызы,кеше Жанар Құпияқызы,Сәлем",
  "instagram,arka.akimat,,Cabc,zhanar_privat,Жанар Құпияқызы,2023-06-01T05:00:00Z,Сәлем",
  "",
].join("\n");
const files: readonly FileOfPeople[] = [
  ...fixtures,
  ...filesOfPeople,
  { name: "posts-with-comments.json", bytes: new TextEncoder().encode(JSON.stringify(posts)) },
  { name: "broken.csv", bytes: new TextEncoder().encode(broken) },
];
const written = [
  "zhanar_privat",
  "Жанар Құпияқызы",
  "zhanar@mail.kz",
  "555 66 77",
  "900101400123",
  "58800010077",
  "pics.example",
];

/** Everything that a file says of the people in it, but for those whom it marks as the page. */
function peopleOf(comments: readonly CommentRecord[]): string[] {
  return comments.flatMap(({ author, isByAccount, account }) => {
    if (author === null || isByAccount === true || (author.handle !== null && author.handle === account?.handle))
      return [];
    return [author.id, author.handle, author.name].filter((told) => told !== null && told.length >= 4) as string[];
  });
}

async function databaseText(): Promise<string> {
  const { pool } = getDatabase();
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join("\n").toLowerCase();
}

function folderText(): string {
  return readdirSync(dataFolder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(dataFolder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file}\n${readFileSync(file).toString("utf8")}`)
    .join("\n")
    .toLowerCase();
}

describe("a file full of names", () => {
  useDatabase();
  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const people = new Set(written);

  test.each(files)("$name is taken with its comments", async ({ name, bytes, fileName: given }) => {
    const open = async function* () {
      yield bytes;
    };
    // This tool writes the video into the name of the file.
    const ofTool = name === "youtube-comments" ? "videoinfo_0aBcDeFgHiJ_2023_09_29-22_32_52_comments.csv" : name;
    const fileName = given ?? ofTool;
    const platform = (["youtube", "telegram"] as const).find((known) => name.startsWith(known)) ?? "facebook";
    const account = { platform, handle: "arka.akimat" } as const;
    const { comments } = await readBytes(bytes, { fileName }).catch(() => readBytes(bytes, { fileName, account }));
    expect(comments.length).toBeGreaterThan(0);
    for (const told of peopleOf(comments)) people.add(told);
    const file = { fileName, fileSize: bytes.byteLength };
    const named = { platform: comments[0]?.platform ?? account.platform, handle: account.handle };
    const importId = await createImport({ ...file, fileHash: name }, {});
    const request = { ...file, open, capturedAt: null };
    const taken = await takeFile(importId, request).catch(() => takeFile(importId, { ...request, account: named }));
    const { rows, rejected } = taken.parts?.[1] ?? taken;
    expect(rows - rejected).toBeGreaterThan(0);
    expect(await hasOriginal(importId)).toBe(true);
  });

  test("leaves none of them anywhere, not in the rows that were refused, nor where its upload lay", async () => {
    const id = await createUpload(
      "broken.csv",
      {},
      (async function* () {
        yield new TextEncoder().encode(broken);
      })(),
    );
    await previewImport(id);
    await confirmImport(id);
    await takeImport(id);
    expect(people.size).toBeGreaterThan(written.length + 10);
    // Pages keep their names; their comments are known by them.
    const { rows: pages } = await getDatabase().pool.query<{ told: string }>(
      "SELECT unnest(ARRAY[handle, name, external_id]) AS told FROM account",
    );
    for (const { told } of pages) people.delete(told);
    const database = await databaseText();
    const folder = folderText();
    expect(database).toContain("missing_id");
    expect(database).toContain("@•••");
    expect(database).toContain("••• дұрыс айтады");
    expect(database).toContain("рахмет, •••!");
    expect(database).toContain("•••, иә");
    for (const told of people) {
      expect(database.includes(told.toLowerCase()), `the database names ${told}`).toBe(false);
      expect(folder.includes(told.toLowerCase()), `the data folder names ${told}`).toBe(false);
    }
  });
});
