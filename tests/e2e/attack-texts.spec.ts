/** Texts that want to be run: in posts, comments, surveys, names of files, people, organizations and mappings. */

import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { apiRoutes } from "#lib/contract/api-routes.ts";
import { expect, test } from "#tests/setup/browser.ts";
import { actionTable } from "#tests/setup/door-table.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";
import { builtActions, callAction } from "#tests/setup/server-actions.ts";
import { accept, invite } from "./people-of-roles.ts";

useOwnApplication();

const attack = `"'><img src=x onerror="window.hit=1"><svg onload="window.hit=1"></svg><script>window.hit=1</script>`;
const formula = '=HYPERLINK("http://evil.example",A1)';
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const file = (name: string, ...lines: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`),
});

const posts = file(
  `x${attack.replaceAll("/", "")}.csv`,
  "platform,account,post_id,published_at,type,text,permalink,likes,comments",
  `facebook,attacked.page,1.a,2024-05-01T06:00:00Z,photo,${cell(attack)},javascript:window.hit=1,1,1`,
  `facebook,attacked.page,2,2024-05-02T06:00:00Z,photo,${cell(formula)},,1,1`,
  `facebook,attacked.page,3,2024-05-03T06:00:00Z,photo,${cell(`Жол;${formula}\n@SUM(A1)`)},data:text/html;base64,1,1`,
  `facebook,attacked.page,,2024-05-03T06:00:00Z,photo,${cell(attack)},,1,1`,
);
const comments = file(
  "comments.csv",
  "platform,account,post_id,comment_id,parent_id,author,by_account,published_at,text,likes",
  `facebook,attacked.page,1.a,c1,,${cell(attack)},no,2024-05-01T07:00:00Z,${cell(`Су қашан? ${attack}`)},1`,
  `facebook,attacked.page,2,c2,,${cell(formula)},no,2024-05-02T07:00:00Z,${cell(formula)},1`,
);
const question = `Жолдар қандай? ${attack}`;
const survey = file(
  `survey${attack.replaceAll("/", "")}.csv`,
  ["Timestamp", cell(question), cell(formula), "Бағаңыз"].join(","),
  ...Array.from({ length: 12 }, (_, row) =>
    [`2024/05/0${(row % 9) + 1} 10:00:00 AM GMT+5`, cell(row % 2 ? attack : "Жақсы"), cell(formula), row % 5].join(","),
  ),
);
const unknown = file(
  "unknown.csv",
  `Реті;${cell(attack)};Жарияланған күні;Лайк`,
  `1;${cell(attack)};24.05.2024 9:05;5`,
);

/** What people write into forms: of the attacked account in the register, in a mark's reason, as the name of all. */
async function plantByForms(page: Page, accountId: number): Promise<void> {
  const act = async (name: string, args: readonly unknown[], form: Record<string, string>) => {
    const action = builtActions().get(name);
    if (!action || !actionTable[name]) throw new Error(`there is no action ${name}`);
    const answer = await callAction(page.request, action, { args, form });
    expect(answer.status(), name).toBeLessThan(400);
    return answer.text();
  };
  const cells = ["facebook", "attacked.page", formula, attack, formula, `${formula} ${attack}`, "KZ-61", "site_link"];
  const table = [
    "platform,handle,name,organization_kk,organization_ru,organization_en,region,proof,proof_url,checked_by,checked",
    [...cells, `https://akimat.example/?q="><script>`, attack, "2024-05-01"].map(cell).join(","),
  ].join("\n");
  const blank = { refusal: null, text: null, said: null, rows: [] };
  const told = await act("register/actions.ts takeSheet", ["en", blank], { intent: "apply", text: table });
  expect(told).toContain("changed: 1");
  const address = "https://t.me/fake_attack";
  await act("register/actions.ts notePage", ["en", null], { address, kind: "impostor", note: attack });
  const target = { locale: "en", accountId, externalId: "c1" };
  const reason = `${attack} ${formula}`;
  await act("waiting/actions.ts mark", [target, null], { kind: "no_answer_needed", reason });
  const name = '<img src=x onerror="window.hit=1">';
  const settings = { name, aggregatesPublic: "1", commentTextDays: "", secondStepFrom: "", defaultLanguage: "en" };
  await act("settings/actions.ts changeSettings", ["en", null], settings);
}

/** Fails where something of a text became markup, or ran. */
async function expectInert(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    hit: Object.hasOwn(window, "hit"),
    markup: document.querySelectorAll("[onerror], [onload], img[src=x], a[href^='javascript:'], a[href^='data:']")
      .length,
  }));
  expect(found, page.url()).toEqual({ hit: false, markup: 0 });
}

async function upload(page: Page, sent: typeof posts): Promise<string> {
  await page.goto("/en/imports");
  await page.locator("input[name=file]").setInputFiles(sent);
  await expect(page).toHaveURL(/\/imports\/\d+$/);
  return new URL(page.url()).pathname;
}

async function takeIn(page: Page, sent: typeof posts): Promise<string> {
  const path = await upload(page, sent);
  await page.getByRole("button", { name: "Take it in" }).waitFor({ timeout: 30_000 });
  await expectInert(page);
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 30_000 });
  await expectInert(page);
  return path;
}

test("nothing in an import runs on any page that shows it", async ({ page }) => {
  test.setTimeout(180_000);
  const imported = await takeIn(page, posts);
  await takeIn(page, comments);
  await takeIn(page, survey);
  const mapped = await upload(page, unknown);
  await page.getByRole("link", { name: "Say what the columns hold" }).click({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "What the columns hold" })).toBeVisible();
  await expectInert(page);

  await page.goto("/en/posts?platform=facebook&from=2024-05-01&to=2024-05-31");
  await expect(page.getByText("onerror=").first(), "the text is there, as text").toBeVisible();
  const post = await page.getByRole("link").evaluateAll((links) => {
    const found = links.map((link) => link.getAttribute("href") ?? "").find((href) => /\/posts\/\d+\/1\.a/.test(href));
    return found ?? "";
  });
  expect(post, "a post whose address has a dot").not.toBe("");
  const accountId = Number(/\/posts\/(\d+)/.exec(post)?.[1]);
  await plantByForms(page, accountId);
  const account = `/en/accounts/${accountId}`;
  await page.goto("/en/audit");
  await expect(page.getByText("onerror=").first(), "the reason is there, as text").toBeVisible();
  await expect(page.locator("header").getByText("<img src=x").first(), "the name is there, as text").toBeVisible();
  const told = `/en/accounts?url=${encodeURIComponent("https://t.me/fake_attack")}`;
  await page.goto(told);
  await expect(page.getByText("onerror=").first(), "the note is there, as text").toBeVisible();
  await page.goto("/en/surveys");
  const surveys = await page
    .getByRole("link")
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? "").filter((href) => /\/surveys\/\d+$/.test(href)),
    );
  const parts = surveys.flatMap((at) =>
    ["", "/codebook", "/crosstab", "/languages", "/texts"].map((part) => at + part),
  );
  const period = "from=2024-05-01&to=2024-05-31";
  const pages = ["", "/posts", "/dialogue", "/waiting", "/waiting/print", "/accounts"].map(
    (at) => `/en${at}?${period}`,
  );
  const register = [account, `${account}/edit`, told, "/en/register", "/en/audit", "/en/people", "/en/settings"];
  const searched = `/en/posts?search=${encodeURIComponent(attack.slice(0, 60))}`;
  for (const at of [
    ...pages,
    ...parts,
    post,
    searched,
    imported,
    mapped,
    "/en/imports",
    "/en/imports/profiles",
    ...register,
  ]) {
    await page.goto(at);
    await expect(page.locator("main h1"), at).toBeVisible();
    await expectInert(page);
  }
});

/** Every table that pages export, so that a new one is attacked too. */
const exportNames = [...readFileSync("app/export/export-tables.ts", "utf8").matchAll(/^ {2}\["([\w-]+)", /gm)].flatMap(
  ([, name]) => name ?? [],
);

test("no file that is taken away runs a formula, as CSV or as a workbook", async ({ page }) => {
  test.setTimeout(180_000);
  expect(exportNames.length).toBeGreaterThan(10);
  await page.goto("/en/surveys");
  const surveys = await page
    .getByRole("link")
    .evaluateAll((links) =>
      links.flatMap((link) => /\/surveys\/(\d+)$/.exec(link.getAttribute("href") ?? "")?.[1] ?? []),
    );
  expect(surveys.length).toBeGreaterThan(1);
  const crosstabs = await Promise.all(surveys.map((id) => crosstabOf(page, id)));
  const named: Readonly<Record<string, readonly string[]>> = {
    posts: ["posts?sort=published"],
    rejections: ["rejections?import=1"],
    "rejected-rows": ["rejected-rows?import=1"],
    ...Object.fromEntries(
      exportNames.filter((name) => name.startsWith("survey")).map((name) => [name, ofSurveys(name)]),
    ),
    "survey-crosstab": crosstabs,
  };
  function ofSurveys(name: string): string[] {
    return surveys.map((id) => `${name}?survey=${id}`);
  }
  const tables = exportNames.flatMap((name) => named[name] ?? [`${name}?`]);
  let harmless = 0;
  for (const table of tables) {
    for (const form of ["csv", "csv&excel=1", "xlsx"]) {
      const answer = await page.request.get(`/export/${table}&format=${form}`);
      expect.soft(answer.status(), `${table} ${form}`).toBe(200);
      expect.soft(answer.headers()["content-disposition"], table).toMatch(/^attachment; filename="[\w.-]+"$/);
      if (form === "xlsx") {
        expect.soft(partsOf(await answer.body()), table).not.toMatch(/<f[ >]|<hyperlink|externalLink/);
        continue;
      }
      const text = await answer.text();
      harmless += text.split("'=HYPERLINK").length - 1;
      expect.soft(formulasOf(text), `${table} ${form}`).toEqual([]);
    }
  }
  expect(harmless, "formulas are there, as texts").toBeGreaterThan(3);
  for (const path of Object.values(apiRoutes).flatMap(({ path }) =>
    path.includes("{survey}") ? surveys.map((id) => path.replace("{survey}", id)) : [path],
  )) {
    const answer = await page.request.get(`${path}?format=csv`);
    // A cross-table needs to be told of what.
    expect.soft([200, ...(path.endsWith("/crosstab") ? [400] : [])], path).toContain(answer.status());
    if (answer.ok()) expect.soft(formulasOf(await answer.text()), path).toEqual([]);
  }
  for (const id of surveys) {
    // Without its quoted texts and its comments nothing that people wrote is left.
    const script = await (await page.request.get(`/export/survey-syntax?survey=${id}&for=r`)).text();
    expect.soft(script.replace(/^#.*$/gm, "").replace(/"(?:[^"\\]|\\.)*"/g, '""')).not.toMatch(/onerror|HYPERLINK/);
    const syntax = await (await page.request.get(`/export/survey-syntax?survey=${id}&for=spss`)).text();
    expect.soft(syntax.replace(/^\*.*$/gm, "").replace(/'(?:[^']|'')*'/g, "''")).not.toMatch(/onerror|HYPERLINK/);
  }
});

/** The cross-table of the first two questions of a survey that list their answers. */
async function crosstabOf(page: Page, survey: string): Promise<string> {
  const tables = await (await page.request.get(`/api/v1/surveys/${survey}/tables`)).json();
  const questions: readonly { readonly code: string; readonly type: string }[] = tables.questions;
  const [row, column] = questions.filter(({ type }) => type === "single" || type === "multiple");
  return `survey-crosstab?${new URLSearchParams({ survey, row: row?.code ?? "", column: column?.code ?? "" })}`;
}

/** Cells that a spreadsheet would run, whichever delimiter it expects. */
function formulasOf(csv: string): string[] {
  const own = csv.slice(0, csv.indexOf("\n")).includes(";") ? ";" : ",";
  const cells = Papa.parse<string[]>(csv, { delimiter: own }).data.flat();
  const torn = csv.split(own === ";" ? /[,\t\r\n]/ : /[;\t\r\n]/).map((cell) => cell.replace(/^"+/, ""));
  return [...cells, ...torn].filter((cell) => /^[=@＝][A-Z]/.test(cell));
}

/** All parts of a workbook one after another. */
function partsOf(zip: Buffer): string {
  let text = "";
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) {
    const [size, head] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const packed = zip.subarray(from, from + size);
    text += zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed).toString() : packed.toString();
  }
  return text;
}

test("a researcher ends nobody else's import or session and gives themselves no right", async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  const importId = Number((await upload(page, file("admins.csv", "platform,account"))).split("/").at(-1));
  const link = await invite(page, "attacker@example.kz", "researcher");
  // The form of the link has fields for name and password; the rest is made up.
  const state = await accept(browser, link, `Synthetic ${attack}`);
  const attacker = await playwright.request.newContext({ storageState: state, ...(baseURL && { baseURL }) });
  const built = builtActions();
  const act = async (name: string, args: readonly unknown[], form?: Record<string, string>) => {
    const action = built.get(name);
    if (!action || !actionTable[name]) throw new Error(`there is no action ${name}`);
    return (await callAction(attacker, action, { args, form })).text();
  };
  const refusal = /This needs a right that you do not have/;
  const target = { locale: "en", importId };
  expect(await act("imports/actions.ts discard", [target])).toMatch(refusal);
  expect(await act("imports/actions.ts stop", [target])).toMatch(refusal);
  expect(await act("imports/actions.ts undo", [target])).toMatch(refusal);
  expect((await page.request.get(`/imports/${importId}/original`)).status()).not.toBe(500);

  await page.goto("/en/people");
  await expectInert(page);
  const people = await page.content();
  const ids = [...new Set(people.match(/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|\b[A-Za-z\d]{32}\b/g))];
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    expect(await act("people/actions.ts giveRole", ["en", id, null], { role: "admin" })).toMatch(refusal);
    expect(
      await act("people/actions.ts makeResetLink", ["en", id, { refusal: null, done: null, secret: null }]),
    ).toMatch(refusal);
    await act("me/actions.ts leaveThere", ["en", id]);
    await act("me/actions.ts dropToken", ["en", id]);
  }
  expect((await page.request.get("/en/people", { maxRedirects: 0 })).status(), "the admin is still there").toBe(200);
  expect((await attacker.get("/en/people", { maxRedirects: 0 })).status()).toBe(403);

  const form = { name: "x", days: "9", scope: "people.write", role: "admin", personId: ids[0] ?? "" };
  const made = await act("me/actions.ts makeToken", ["en", { refusal: null, done: null, secret: null }], form);
  expect(made, "a scope beyond the role is none").toContain("Choose");
  expect(made).not.toMatch(/akm_[\w-]{20}/);
  await attacker.dispose();
});
