import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { importReportSchema } from "#lib/contract/answers/import-report.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { runCommand, takeExport, useFolder } from "#tests/setup/doors.ts";
import { postsFile } from "#tests/setup/doors-files.ts";

useDatabase();
const write = await useFolder();

beforeAll(async () => {
  const file = await write("posts.csv", postsFile);
  expect(await runCommand("import", file, "--captured-at", "2022-08-01T00:00:00Z")).toMatchObject({ exitCode: 0 });
});

describe("the import command", () => {
  test("of a file that was taken before changes nothing", async () => {
    const file = await write("again.csv", postsFile);
    const { output } = await runCommand("import", file, "--json", "--captured-at", "2022-08-01T00:00:00Z");
    expect(JSON.parse(output)).toMatchObject({ rows: 6, created: 0, updated: 0, unchanged: 5, rejected: 1 });
  });

  test("refuses one file and takes the next", async () => {
    const bad = await write("bad.csv", "colour,size\nred,1\n");
    const good = await write("good.csv", postsFile.replace("facebook,akim_a,1,", "facebook,akim_a,9001,"));
    const { output, notes, exitCode } = await runCommand("import", bad, good, "nowhere.csv", "--json", "--dry-run");
    const reports = output
      .trim()
      .split("\n")
      .map((line) => importReportSchema.parse(JSON.parse(line)));
    expect(exitCode).toBe(2);
    expect(reports.map((report) => report.error?.code)).toEqual(["format_unknown", undefined, "file_unreadable"]);
    expect(reports[1]).toMatchObject({ importId: null, created: 1, unchanged: 4 });
    expect(notes).toContain("bad.csv");
    expect((await runCommand("posts", "--format", "csv")).output).not.toContain(",9001,");
  });

  test.each([
    [["--captured-at", "2999-01-01T00:00:00Z"], "future"],
    [["--captured-at", "2022-08-01"], "2022-08-01"],
    [["--time-zone", "Asia/Nowhere"], "Asia/Nowhere"],
    [["--account", "akim_a"], "akim_a"],
    [["--acount", "facebook:akim_a"], "--account"],
  ])("with %j stores nothing and says why", async (options, reason) => {
    const file = await write("unsaid.csv", postsFile);
    const told = await runCommand("import", file, ...options);
    expect(told).toMatchObject({ exitCode: 2, output: "", notes: expect.stringContaining(reason) });
  });

  test("is listed with the hash and size of its file, by which it is known again", async () => {
    const { rows } = JSON.parse((await runCommand("imports", "show", "1", "--format", "json")).output) as {
      rows: unknown[];
    };
    expect(rows[0]).toMatchObject({
      size: Buffer.byteLength(postsFile),
      sha256: createHash("sha256").update(postsFile).digest("hex"),
      person: null,
    });
  });

  test("lists its rejected rows with reason and text, at each door", async () => {
    const { output } = await runCommand("imports", "show", "1", "--rejections", "--format", "csv");
    expect(output).toContain("7,missing_id,");
    expect(output).toContain("нөмірсіз");
    const exported = await (await takeExport("/export/rejections?import=1")).text();
    expect(exported.split("\r\n").slice(1)).toEqual(output.split("\r\n").slice(1));
  });

  test("gives its rejected rows to be mended and taken in, at each door", async () => {
    const { output } = await runCommand("imports", "mend", "1", "--lang", "kk");
    const exported = await (await takeExport("/export/rejected-rows?import=1&lang=kk")).text();
    expect(exported).toBe(output);
    const [header = "", row = ""] = output.split("\r\n");
    expect(header).toMatch(/^Жол \(Akimetrics\),Себебі \(Akimetrics\),platform,account,post id,/);
    const asItIs = await write("as-it-is.csv", output);
    const again = JSON.parse((await runCommand("import", asItIs, "--json", "--dry-run")).output);
    expect(again).toMatchObject({ format: "akimetrics-posts", rows: 1, created: 0, rejected: 1 });
    const mended = await write("mended.csv", output.replace(row, row.replace(",akim_a,,", ",akim_a,777,")));
    const taken = JSON.parse((await runCommand("import", mended, "--json", "--dry-run")).output);
    expect(taken).toMatchObject({ rows: 1, created: 1, rejected: 0 });
    expect(await runCommand("imports", "mend", "999")).toMatchObject({ exitCode: 2 });
  });
});
