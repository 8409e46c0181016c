import { beforeAll, describe, expect, test } from "vitest";
import { importReportSchema } from "#lib/contract/answers/import-report.ts";
import { problemSchema } from "#lib/contract/answers/problem.ts";
import { apiRoot, apiRouteNames, apiRoutes } from "#lib/contract/api-routes.ts";
import { askedAt } from "#tests/setup/asked-at.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { askApi, askApiAsVisitor, runCommand, takeExport, takeExportAsVisitor, useFolder } from "#tests/setup/doors.ts";
import { commentsFile, followersFile, postsFile, surveyFile } from "#tests/setup/doors-files.ts";

useDatabase();
const write = await useFolder();

const june = "from=2022-06-01&to=2022-06-30";
const byPlatform = ["--by", "platform", "--from", "2022-06-01", "--to", "2022-06-30"];

beforeAll(async () => {
  const files = [await write("posts.csv", postsFile), await write("followers.csv", followersFile)];
  const { output, exitCode, notes } = await runCommand(
    "import",
    ...files,
    "--json",
    "--captured-at",
    "2022-08-01T00:00:00Z",
  );
  expect([exitCode, notes]).toEqual([0, ""]);
  const [posts, followers] = output
    .trim()
    .split("\n")
    .map((line) => importReportSchema.parse(JSON.parse(line)));
  expect(posts).toMatchObject({
    format: "akimetrics-posts",
    kind: "posts",
    rows: 6,
    created: 5,
    updated: 0,
    unchanged: 0,
    rejected: 1,
  });
  expect(posts?.rejections).toEqual([{ line: 7, code: "missing_id", message: expect.stringContaining("id") }]);
  expect(posts?.accounts).toEqual([
    { platform: "facebook", handle: "akim_a" },
    { platform: "instagram", handle: "akim_b" },
  ]);
  expect(followers).toMatchObject({ format: "akimetrics-followers", kind: "followers", rows: 1, created: 1 });
});

describe("engagement", () => {
  test("is what was reckoned by hand", async () => {
    const answer = await (await askApi(`${apiRoot}/engagement?by=platform&${june}`)).json();
    const nothing = { sum: null, mean: null, median: null, max: null };
    expect(answer).toEqual({
      from: "2022-06-01",
      to: "2022-06-30",
      by: ["platform"],
      rows: [
        {
          platform: "facebook",
          accounts: 1,
          posts: 3,
          postsPerDay: 0.1,
          likes: { n: 3, missing: 0, sum: 9, mean: 3, median: 2, max: 6 },
          comments: { n: 2, missing: 1, sum: 4, mean: 2, median: 2, max: 4 },
          shares: { n: 3, missing: 0, sum: 3, mean: 1, median: 1, max: 1 },
          views: { n: 0, missing: 3, ...nothing },
          followers: { count: 1000, date: "2022-06-20" },
          replies: null,
        },
        {
          platform: "instagram",
          accounts: 1,
          posts: 1,
          postsPerDay: 1 / 30,
          likes: { n: 1, missing: 0, sum: 10, mean: 10, median: 10, max: 10 },
          comments: { n: 1, missing: 0, sum: 5, mean: 5, median: 5, max: 5 },
          shares: { n: 0, missing: 1, ...nothing },
          views: { n: 1, missing: 0, sum: 100, mean: 100, median: 100, max: 100 },
          followers: null,
          replies: null,
        },
      ],
    });
  });

  test("has the same bytes from the API and the command line, as JSON and as CSV", async () => {
    for (const format of ["json", "csv"]) {
      const fromApi = await (await askApi(`${apiRoot}/engagement?by=platform&${june}&format=${format}`)).text();
      const fromCommand = await runCommand("engagement", ...byPlatform, "--format", format);
      expect(fromCommand.output).toBe(fromApi);
    }
  });

  test("has the same cells in CSV as in JSON", async () => {
    const { rows } = await (await askApi(`${apiRoot}/engagement?by=platform&${june}`)).json();
    const [head = "", first = ""] = (
      await (await askApi(`${apiRoot}/engagement?by=platform&${june}&format=csv`)).text()
    ).split("\r\n");
    const cells = new Map(head.split(",").map((name, index) => [name, first.split(",")[index]]));
    expect(cells.get("likes.mean")).toBe(String(rows[0].likes.mean));
    expect(cells.get("followers.date")).toBe(rows[0].followers.date);
    expect(cells.get("views.mean")).toBe("");
    expect(cells.has("region")).toBe(false);
  });

  test("by month has no row for a month without posts", async () => {
    const { rows } = await (await askApi(`${apiRoot}/engagement?by=month,platform`)).json();
    expect(
      rows.map((row: { month: string; platform: string; posts: number }) => [row.month, row.platform, row.posts]),
    ).toEqual([
      ["2022-06", "facebook", 3],
      ["2022-06", "instagram", 1],
      ["2022-07", "instagram", 1],
    ]);
  });

  test("of an account that nobody has placed has the region null until it is attached", async () => {
    const regionsOf = async () =>
      (await (await askApi(`${apiRoot}/engagement?by=region&account=facebook:akim_a`)).json()).rows.map(
        (row: { region: string | null }) => row.region,
      );
    expect(await regionsOf()).toEqual([null]);
    const names = [
      "--name-kk",
      "Түркістан облысының әкімдігі",
      "--name-ru",
      "Акимат Туркестанской области",
      "--name-en",
      "Akimat of Turkistan",
    ];
    const created = await runCommand("organizations", "create", "--region", "KZ-61", ...names);
    expect(created).toMatchObject({
      exitCode: 0,
      output: "Organization number 1 is registered: Akimat of Turkistan.\n",
    });
    expect(
      await runCommand("accounts", "attach", "facebook:AKIM_A", "--organization", "1", "--lang", "kk"),
    ).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining("Түркістан облысының әкімдігі"),
    });
    expect(await regionsOf()).toEqual(["KZ-61"]);
  });
});

describe("every route", () => {
  beforeAll(async () => {
    const survey = await write("Doors.csv", surveyFile);
    expect(await runCommand("import", survey, "--survey", "Doors", "--language", "kk")).toMatchObject({ exitCode: 0 });
    const file = await write("comments.csv", commentsFile);
    const { output, exitCode } = await runCommand("import", file, "--json", "--captured-at", "2022-08-01T00:00:00Z");
    expect([exitCode, JSON.parse(output)]).toMatchObject([0, { kind: "comments", rows: 4, created: 4, rejected: 0 }]);
  });

  test.each(apiRouteNames)("%s answers what its schema says, the command line the same", async (name) => {
    const { path, words } = await askedAt(name);
    const response = await askApi(`${path}format=json`);
    expect(response.status).toBe(200);
    const text = await response.text();
    // Parsing leaves out what a schema does not name, so equality means that nothing is undocumented.
    expect(apiRoutes[name].answer.parse(JSON.parse(text))).toEqual(JSON.parse(text));
    expect(JSON.parse(text).rows.length).toBeGreaterThan(0);
    expect((await runCommand(...words, "--format", "json")).output).toBe(text);
    const csv = await (await askApi(`${path}format=csv`)).text();
    expect((await runCommand(...words, "--format", "csv")).output).toBe(csv);
  });

  test("is in the OpenAPI document, in the language asked for", async () => {
    const document = await (await askApi(`${apiRoot}/openapi.json?lang=kk`)).json();
    expect(Object.keys(document.paths).sort()).toEqual(apiRouteNames.map((name) => apiRoutes[name].path).sort());
    expect(document.paths[`${apiRoot}/regions`].get.summary).toBe("Қазақстан өңірлері");
  });

  test("says once more only what has changed", async () => {
    const first = await askApi(`${apiRoot}/regions`);
    const again = await askApi(`${apiRoot}/regions`, { "if-none-match": first.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

describe("replies", () => {
  test("are what was reckoned by hand, and the same in engagement", async () => {
    const { rows } = await (await askApi(`${apiRoot}/replies?by=account`)).json();
    expect(rows).toMatchObject([
      {
        account: { handle: "akim_a" },
        comments: 4,
        officialComments: 1,
        eligible: 3,
        answered: 1,
        medianSeconds: 3600,
        questions: 2,
        questionsAnswered: 1,
        answeredBy24h: expect.closeTo(1 / 3, 12),
        sameLanguageShare: 1,
      },
    ]);
    const engagement = await (await askApi(`${apiRoot}/engagement?by=platform&${june}`)).json();
    expect(engagement.rows.map(({ replies }: { replies: unknown }) => replies)).toEqual([
      { eligible: 3, answered: 1, rate: 1 / 3, medianSeconds: 3600 },
      null,
    ]);
    const waiting = await (await askApi(`${apiRoot}/waiting?questions=1`)).json();
    expect(waiting.rows.map(({ id }: { id: string }) => id)).toEqual(["c3"]);
  });
});

describe("posts", () => {
  test("come page by page, each once, through the address of the next page", async () => {
    const ids: string[] = [];
    let address: string | null = `${apiRoot}/posts?limit=2&sort=likes`;
    while (address) {
      const response: Response = await askApi(address);
      const answer: { rows: { id: string }[]; next: string | null } = await response.json();
      expect(response.headers.get("link")).toBe(answer.next && `<${answer.next}>; rel="next"`);
      ids.push(...answer.rows.map(({ id }) => id));
      address = answer.next;
    }
    expect(ids).toEqual(["10", "3", "2", "1", "11"]);
  });

  test("are found by the beginning of a word", async () => {
    const { rows } = await (await askApi(`${apiRoot}/posts?search=мектеп`)).json();
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(["3"]);
  });

  test("keep their texts from whoever may not read them", async () => {
    const answer = await (await askApiAsVisitor(`${apiRoot}/posts`)).json();
    expect(answer.rows.every((row: object) => !("text" in row))).toBe(true);
    expect(await (await askApiAsVisitor(`${apiRoot}/posts?format=csv`)).text()).not.toContain("text");
    expect((await askApiAsVisitor(`${apiRoot}/posts?search=мектеп`)).status).toBe(401);
    expect((await takeExportAsVisitor("/export/rejections?import=1")).status).toBe(401);
  });

  test("are exported without a formula that a spreadsheet would run", async () => {
    for (const response of [await askApi(`${apiRoot}/posts?format=csv`), await takeExport("/export/posts")]) {
      expect(await response.text()).toContain(`"'=HYPERLINK(""http://example.com"")"`);
    }
  });
});

describe("a wrong question", () => {
  test.each([
    ["/engagement?by=colour", 400, "unknown_dimension"],
    ["/engagement?platfrom=facebook", 400, "unknown_parameter"],
    ["/engagement?from=2022-13-01", 400, "invalid_day"],
    ["/engagement?account=facebook:nobody", 400, "account_unknown"],
    ["/engagement?format=xml", 400, "bad_choice"],
    ["/posts?limit=501", 400, "bad_number"],
    ["/posts?cursor=x", 400, "cursor_damaged"],
    ["/nothing", 404, "route_not_found"],
    ["/engagement/deeper", 404, "route_not_found"],
  ])("%s is refused with %i and %s", async (address, status, code) => {
    const response = await askApi(apiRoot + address, { "accept-language": "ru" });
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    const problem = problemSchema.strict().parse(await response.json());
    expect(problem).toMatchObject({ status, code, detail: expect.stringMatching(/[а-я]/) });
    expect(response.status).toBe(status);
  });

  test("for a media type that is not had is refused with 406", async () => {
    expect((await askApi(`${apiRoot}/regions`, { accept: "image/png" })).status).toBe(406);
  });

  test("ends a command with 2 and a sentence in the language asked for", async () => {
    const told = await runCommand("engagement", "--by", "colour", "--lang", "kk");
    expect(told).toMatchObject({ exitCode: 2, output: "", notes: expect.stringContaining("топтауға болмайды") });
  });
});

describe("an exported table", () => {
  test("is UTF-8 with a byte order mark, headed in the language of the page", async () => {
    const bytes = new Uint8Array(await (await takeExport(`/export/table1?lang=kk&${june}`)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head] = new TextDecoder().decode(bytes).split("\r\n");
    expect(head).toContain("Өңір атауы,Әлеуметтік желі");
    expect(head).toContain("Орташа лайк саны");
  });

  test("opens in an Excel with decimal commas where that is asked for", async () => {
    const text = await (await takeExport(`/export/table1?lang=ru&excel=1&${june}`)).text();
    expect(text.split("\r\n")[1]).toContain("Facebook;1;3;0,1;3;2;6;3;0;2;2;4;2;1;");
  });

  test.each([
    "table1",
    "followers",
    "timeseries",
    "rhythm",
    "distribution",
    "coverage",
    "accounts",
    "replies",
    "posts",
    "rejections",
    "rejected-rows",
  ])("%s is a workbook too", async (name) => {
    const response = await takeExport(`/export/${name}?format=xlsx&lang=ru&import=1`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([response.status, String.fromCharCode(...bytes.slice(0, 2))]).toEqual([200, "PK"]);
  });
});
