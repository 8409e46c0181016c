import { beforeAll, describe, expect, test } from "vitest";
import { apiRoot } from "#lib/contract/api-routes.ts";
import { readOverview } from "#lib/data/facts/overview.ts";
import { resolveScope } from "#lib/data/facts/resolve-scope.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { askApi, runCommand, takeExport, useFolder } from "#tests/setup/doors.ts";

useDatabase();
const write = await useFolder();

const everything = { from: null, to: null, regions: [], platforms: [], accounts: [] };
const today = "2024-03-01";

/** Two pages that post in June 2022, one of them in August again, and a third whose clock ran ahead. */
const posts = `platform,account,post id,published at,text,likes,comments,shares,views
facebook,akim_a,1,2022-06-01T09:00:00+05:00,one,1,0,1,
facebook,akim_a,2,2022-08-31T09:00:00+05:00,two,3,0,1,
instagram,akim_b,3,2022-06-10T09:00:00+05:00,three,5,0,1,
instagram,akim_b,4,2022-07-10T09:00:00+05:00,four,7,0,1,
`;
const future = `platform,account,post id,published at,text,likes,comments,shares,views
threads,akim_c,5,2022-06-05T09:00:00+05:00,five,5,0,1,
threads,akim_c,6,2099-06-10T09:00:00+05:00,six,5,0,1,
`;

beforeAll(async () => {
  const file = await write("posts.csv", posts);
  expect(await runCommand("import", file, "--captured-at", "2022-09-01T00:00:00Z")).toMatchObject({ exitCode: 0 });
});

const rowsOf = async (query: string) => (await (await askApi(`${apiRoot}/engagement?${query}`)).json()).rows;
const linesOf = async (address: string) => (await (await takeExport(address)).text()).trim().split("\r\n").slice(1);

describe("days that can't be asked about", () => {
  test.each(["engagement", "posts"])("are refused by the API: %s", async (route) => {
    for (const query of ["from=9999-12-31", "to=1999-12-31"]) {
      const response = await askApi(`${apiRoot}/${route}?${query}`);
      expect([response.status, (await response.json()).code]).toEqual([400, "day_out_of_range"]);
    }
  });

  test("are refused by exports and commands, with the days that can", async () => {
    expect((await takeExport("/export/timeseries?from=9999-12-31")).status).toBe(400);
    const told = await runCommand("engagement", "--to", "2101-01-01", "--lang", "ru");
    expect(told).toMatchObject({ exitCode: 2, notes: expect.stringContaining("с 2000-01-01 по 2100-12-31") });
  });
});

describe("a century that is asked about", () => {
  const century = "from=2000-01-01&to=2100-12-31";

  test("lists the days that are known and no others", async () => {
    const days = (await linesOf(`/export/coverage?${century}`)).map((line) => line.slice(0, 10));
    expect([days[0], days.at(-1), days.length]).toEqual(["2022-06-01", "2022-08-31", 92]);
    const steps = await linesOf(`/export/timeseries?${century}`);
    expect(steps.every((line) => line.includes(",2022-"))).toBe(true);
  });

  test("has its numbers over all its days", async () => {
    const [row] = await rowsOf(`platform=facebook&${century}`);
    expect(row.postsPerDay).toBe(2 / 36_890);
    const { overview } = await readOverview({ ...everything, from: "2000-01-01", to: "2100-12-31" });
    expect(overview?.calendar).toMatchObject({ daysInPeriod: 36_890, unknownDays: 36_890 - 92 });
  });

  test("has rows of the months that are known", async () => {
    const months = (await rowsOf(`by=month&${century}`)).map((row: { month: string; posts: number }) => [
      row.month,
      row.posts,
    ]);
    expect(months).toEqual([
      ["2022-06", 2],
      ["2022-07", 1],
      ["2022-08", 1],
    ]);
  });

  test.each([
    `${apiRoot}/engagement?by=month,account&${century}`,
    `/export/timeseries?${century}`,
    `/export/coverage?${century}`,
  ])("is answered at once: %s", async (address) => {
    const timeOf = async (asked: string): Promise<number> => {
      const startedAt = performance.now();
      await (await (asked.startsWith(apiRoot) ? askApi(asked) : takeExport(asked))).text();
      return performance.now() - startedAt;
    };
    // Beside the same question over the days with data, in turns, so that a busy machine slows down both.
    const known = address.replace(century, "from=2022-07-01&to=2022-08-31");
    const times: { long: number; short: number }[] = [];
    for (let turn = 0; turn < 6; turn += 1) times.push({ long: await timeOf(address), short: await timeOf(known) });
    const fastest = (which: "long" | "short") => Math.min(...times.slice(1).map((each) => each[which]));
    expect(fastest("long")).toBeLessThan(200 + 6 * fastest("short"));
  });
});

describe("an account that an import shows to be silent", () => {
  const july = "from=2022-07-20&to=2022-08-10";

  test("has a row with no posts and no means", async () => {
    const nothing = { n: 0, missing: 0, sum: 0, mean: null, median: null, max: null };
    const rows = await rowsOf(`by=platform&${july}`);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ platform: "facebook", accounts: 1, posts: 0, postsPerDay: 0, likes: nothing });
  });

  test("counts among the accounts of a row, and has the row of its silent month", async () => {
    expect((await rowsOf("from=2022-07-01&to=2022-07-31"))[0]).toMatchObject({ accounts: 2, posts: 1 });
    const months = (await rowsOf("by=month&account=facebook:akim_a")).map((row: { posts: number }) => row.posts);
    expect(months).toEqual([1, 0, 1]);
  });

  test("stands in Table 1 of the page as in the exported one", async () => {
    const july = { ...everything, from: "2022-07-01", to: "2022-07-31" };
    const { overview } = await readOverview(july);
    expect(overview?.rows.map(({ platform, facts }) => [platform, facts.posts])).toEqual([
      ["facebook", 0],
      ["instagram", 1],
    ]);
    expect(overview?.accounts.map(({ handle }) => handle)).toEqual(["akim_b"]);
    expect(await linesOf("/export/table1?from=2022-07-01&to=2022-07-31")).toHaveLength(2);
  });

  test("is not made of one whose days nobody knows", async () => {
    expect(await rowsOf("by=platform&from=2022-08-01&to=2022-08-31")).toHaveLength(1);
    expect(await rowsOf("by=platform&from=2023-08-01&to=2023-08-31")).toEqual([]);
  });
});

describe("what nobody types", () => {
  test.each([
    ["account=facebook:%00", "account_malformed"],
    ["search=%00", "control_character"],
    ["search=a%1Fb", "control_character"],
    ["cursor=%00", "control_character"],
    ["region=%00", "unknown_region"],
    ["type=photo%00", "bad_choice"],
    ["__proto__=1", "unknown_parameter"],
  ])("%s is refused as %s", async (query, code) => {
    const response = await askApi(`${apiRoot}/posts?${query}`);
    expect([response.status, (await response.json()).code]).toEqual([400, code]);
  });

  test.each(["engagement", "posts", "regions", "metrics", "doctor"])("%s refuses a word too many", async (name) => {
    const told = await runCommand(name, "extra");
    expect(told).toMatchObject({ exitCode: 2, output: "", notes: expect.stringContaining("extra") });
  });
});

test.each([
  [["imports", "original", "1"], "imports original ID FILE"],
  [["imports", "show"], "imports show ID"],
  [["imports", "nothing"], "show, mend, original, row"],
  [["accounts", "nothing"], "attach, alias, check"],
  [["survey", "tables"], "survey tables SURVEY [--question"],
  [["organizations", "create", "--kind", "nothing"], '"akimat"|"ministry"'],
])("%j says which words there are", async (words, said) => {
  const [name = "", ...others] = words;
  const told = await runCommand(name, ...others);
  expect(told).toMatchObject({ exitCode: 2, output: "", notes: expect.stringContaining(said) });
});

test("a language that is none of ours ends a command with 2 and a sentence", async () => {
  for (const name of ["engagement", "accounts"]) {
    const told = await runCommand(name, "--lang", "xx");
    expect(told).toMatchObject({ exitCode: 2, output: "", notes: expect.stringContaining("xx") });
  }
});

describe("a post dated in the future", () => {
  beforeAll(async () => {
    const file = await write("future.csv", future);
    expect(await runCommand("import", file, "--captured-at", "2022-09-01T00:00:00Z")).toMatchObject({ exitCode: 0 });
  });

  test("does not move the end of a period that nobody named", async () => {
    expect((await resolveScope(everything, today)).period).toEqual({ from: "2022-06-01", to: "2022-08-31" });
    expect((await resolveScope({ ...everything, to: "2022-07-01" }, today)).period?.to).toBe("2022-07-01");
  });

  test("leaves an account that has no other posts with nothing until today", async () => {
    const named = { ...everything, accounts: [{ platform: "threads" as const, handle: "akim_c" }] };
    const { period, dataWindow } = await resolveScope(named, "2020-01-01");
    expect(period).toEqual({ from: "2020-01-01", to: "2020-01-01" });
    expect(dataWindow).toEqual({ from: "2022-06-05", to: "2099-06-10" });
  });

  test("is found by those who ask for its days", async () => {
    const named = { ...everything, accounts: [{ platform: "threads" as const, handle: "akim_c" }] };
    expect((await resolveScope({ ...named, from: "2098-01-01" }, today)).period?.to).toBe("2099-06-10");
    const { rows } = await (await askApi(`${apiRoot}/posts?from=2099-01-01&to=2099-12-31`)).json();
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(["6"]);
  });
});
