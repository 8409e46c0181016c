import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { findProfileByHeader, listMappingProfiles } from "#lib/data/imports/mapping-profiles.ts";
import type { MappingProfile } from "#lib/importers/mapping/mapping-profile.ts";
import { useDatabase } from "../setup/database.ts";
import { runCommand, useFolder } from "../setup/doors.ts";

useDatabase();
const put = await useFolder();

const header = ["Қай күні", "Сілтемесі", "Не жазылды", "Ұнағаны"];
const fileOf = (...rows: string[]): string => [header.join(";"), ...rows, ""].join("\n");
const first = fileOf(
  "24.05.2023 9:05;https://t.me/arka_example/15;Сәлем;12",
  "25.05.2023 9:05;https://t.me/arka_example/16;Рақмет;",
);
const profile: MappingProfile = {
  version: 1,
  name: "Арка кестесі",
  kind: "posts",
  header,
  platform: null,
  account: null,
  columns: { publishedAt: "Қай күні", permalink: "Сілтемесі", text: "Не жазылды", likes: "Ұнағаны" },
  options: { dateOrder: "auto", timeZone: null, decimalMark: "auto", blank: "unknown", fingerprintIds: false },
};

const takenIn = async (...args: string[]) => JSON.parse((await runCommand("import", ...args, "--json")).output);
const captured = (day: string) => ["--captured-at", `${day}T00:00:00Z`];
const postsStored = async () => {
  const { rows } = await getDatabase().pool.query("SELECT external_id, likes FROM post ORDER BY external_id");
  return rows;
};

test("a table of an unknown kind is refused, and nothing of it is stored", async () => {
  const told = await takenIn(await put("unknown.csv", first));
  expect(told).toMatchObject({ format: null, error: { code: "format_unknown" } });
  expect(await postsStored()).toEqual([]);
});

test("a profile is taken from a file, and refused where it is none or there already", async () => {
  const file = await put("profile.json", JSON.stringify(profile));
  expect(await runCommand("profiles", "import", file)).toMatchObject({ exitCode: 0 });
  expect((await listMappingProfiles()).map((stored) => stored.profile)).toEqual([profile]);
  const again = await runCommand("profiles", "import", file);
  expect([again.exitCode, again.notes]).toEqual([2, expect.stringContaining("Арка кестесі")]);
  for (const wrong of ["{", JSON.stringify({ ...profile, name: "other", version: 7 })]) {
    expect(await runCommand("profiles", "import", await put("wrong.json", wrong))).toMatchObject({ exitCode: 2 });
  }
  expect(await listMappingProfiles()).toHaveLength(1);
});

describe("once there is a profile", () => {
  test("the file is read by it when it is named", async () => {
    const told = await takenIn(await put("named.csv", first), "--profile", "Арка кестесі", ...captured("2023-06-01"));
    expect(told).toMatchObject({
      format: "profile:Арка кестесі",
      created: 2,
      rejected: 0,
      accounts: [{ platform: "telegram", handle: "arka_example" }],
    });
    expect(await postsStored()).toEqual([
      { external_id: "15", likes: 12 },
      { external_id: "16", likes: null },
    ]);
  });

  test("the next file of the kind is known by its columns, whatever their order, and the reader is told so", async () => {
    const next = "Ұнағаны;Қай күні;Сілтемесі;Не жазылды\n14;24.05.2023 9:05;https://t.me/arka_example/15;Сәлем\n";
    const told = await takenIn(await put("next.csv", next), ...captured("2023-07-01"));
    expect(told).toMatchObject({ format: "profile:Арка кестесі", updated: 1, created: 0 });
    expect(told.warnings).toContainEqual(expect.objectContaining({ code: "mapped_by_profile" }));
    expect(await postsStored()).toContainEqual({ external_id: "15", likes: 14 });
  });

  test("a table with one column more is another kind", async () => {
    expect(await findProfileByHeader([...header, "Қаралым"])).toBeNull();
  });

  test("formats that are known stay what they are", async () => {
    const template = await put("known.csv", readFileSync("public/templates/akimetrics-posts.csv", "utf8"));
    expect(await takenIn(template)).toMatchObject({ format: "akimetrics-posts" });
  });

  test("it is listed, shown and exported as it was imported", async () => {
    expect((await runCommand("profiles")).output).toContain("Арка кестесі");
    expect((await runCommand("profiles", "show", "Арка кестесі", "--format", "csv")).output).toContain("likes,Ұнағаны");
    expect(JSON.parse((await runCommand("profiles", "export", "Арка кестесі")).output)).toEqual(profile);
  });

  test("a deleted one is no longer used, and its posts stay", async () => {
    expect(await runCommand("profiles", "delete", "Арка кестесі")).toMatchObject({ exitCode: 0 });
    expect(await takenIn(await put("after.csv", first))).toMatchObject({ error: { code: "format_unknown" } });
    const named = await runCommand("import", await put("after.csv", first), "--profile", "Арка кестесі");
    expect([named.exitCode, named.notes]).toEqual([2, expect.stringContaining("Арка кестесі")]);
    expect(await postsStored()).toContainEqual({ external_id: "16", likes: null });
  });

  test("the trail tells who kept and deleted it, what it said, and what was taken in", async () => {
    const { rows } = await getDatabase().pool.query(
      "SELECT action, actor_name, before, after FROM audit_entry WHERE entity = 'mapping' ORDER BY id",
    );
    const said = expect.objectContaining({ name: profile.name, columns: profile.columns });
    expect(rows).toEqual([
      { action: "mapping.create", actor_name: "command line", before: null, after: said },
      { action: "mapping.delete", actor_name: "command line", before: said, after: null },
    ]);
    const taken = await getDatabase().pool.query("SELECT DISTINCT action FROM audit_entry WHERE entity = 'import'");
    expect(taken.rows).toEqual([{ action: "import.take" }]);
  });
});
