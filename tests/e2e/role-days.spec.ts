import type { Browser, BrowserContext } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { admin } from "#tests/setup/create-admin.ts";
import { firstAdminLink } from "#tests/setup/e2e-application.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";
import { accept, invite, type SignedInState } from "./people-of-roles.ts";
import { postsFile, threePosts } from "./synthetic-export.ts";

const logged: string[] = [];

useOwnApplication(async () => ({
  isWithoutAdmin: true,
  settings: { LOG_FORMAT: "json", LOG_LEVEL: "debug" },
  onLog: (line) => logged.push(line),
}));

/** What nobody may find in a log. */
const secrets: string[] = [admin.name, admin.email, admin.password, "kameshkova@example.kz", "Камешкова", "дулыға"];
const states: Record<string, SignedInState> = {};

function stateOf(name: string): SignedInState {
  const state = states[name];
  if (!state) throw new Error(`${name} has not signed in yet`);
  return state;
}

async function as<T>(
  browser: Browser,
  baseURL: string | undefined,
  state: SignedInState | undefined,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ baseURL, storageState: state, locale: "en-GB" });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

test("the admin sets up by the printed link, and invites a researcher and an analyst", async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const link = firstAdminLink();
  secrets.push(link.split("/").at(-1) ?? "none");
  await as(browser, baseURL, undefined, async (context) => {
    const page = await context.newPage();
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.locator("[name=name]").fill(admin.name);
    await page.locator("[name=email]").fill(admin.email);
    await page.locator("[name=password]").fill(admin.password);
    await page.locator("[name=repeat]").fill(admin.password);
    await page.locator("main button[type=submit]").click();
    await expect(page).toHaveURL(/\/(kk|ru|en)$/, { timeout: 30_000 });
    states.admin = await context.storageState();
    const researcher = await invite(page, "kameshkova@example.kz", "researcher");
    const analyst = await invite(page, "analyst@example.kz", "analyst");
    secrets.push(...[researcher, analyst].map((invitation) => invitation.split("/").at(-1) ?? "none"));
    states.researcher = await accept(browser, researcher, "Ася Камешкова");
    states.analyst = await accept(browser, analyst, "Synthetic Analyst");
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  });
});

test("the researcher imports a file and takes it back", async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  await as(browser, baseURL, stateOf("researcher"), async (context) => {
    const page = await context.newPage();
    await page.goto("/en/imports");
    await page.locator("input[name=file]").setInputFiles(postsFile("may.csv", "synthetic_day", threePosts));
    await page.getByRole("button", { name: "Take it in" }).click({ timeout: 60_000 });
    await expect(page.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 60_000 });
    const posts = async () => (await context.request.get("/api/v1/posts?search=шақырамыз")).json();
    expect((await posts()).rows).toHaveLength(1);
    await page.getByText("Take this import back").first().click();
    await page.getByRole("button", { name: "Take this import back" }).click();
    await expect(page.getByText("The import was taken back")).toBeVisible({ timeout: 60_000 });
    expect((await posts()).rows).toHaveLength(0);
    expect((await context.request.get("/en/people")).status()).toBe(403);
  });
});

test("the analyst reads and exports, and can't import", async ({ browser, baseURL }) => {
  await as(browser, baseURL, stateOf("analyst"), async (context) => {
    const page = await context.newPage();
    await page.goto("/en/posts");
    await expect(page.getByText("sign in to read the text")).toHaveCount(0);
    await page.goto("/en/posts?search=дулыға");
    const file = await context.request.get("/export/posts?format=csv");
    expect(file.status()).toBe(200);
    expect(file.headers()["content-disposition"]).toContain("attachment");
    await page.goto("/en/waiting");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto("/en/imports");
    await expect(page.getByRole("heading", { name: "This page is not for your role" })).toBeVisible();
    const upload = await context.request.post("/imports/upload?name=walk.csv&locale=en", {
      data: "x",
      headers: { origin: baseURL ?? "" },
    });
    expect(upload.status()).toBe(403);
  });
});

test("a visitor sees aggregates and nothing else, and nothing at all once they are private", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await as(browser, baseURL, undefined, async (context) => {
    const status = async (at: string) => (await context.request.get(at, { maxRedirects: 0 })).status();
    const seen = () =>
      Promise.all(["/en", "/api/v1/engagement", "/export/table1", "/en/surveys", "/api/v1/surveys"].map(status));
    const closed = () =>
      Promise.all(["/en/waiting", "/en/imports", "/en/me", "/en/people", "/en/audit", "/en/settings"].map(status));
    expect(await seen()).toEqual([200, 200, 200, 200, 200]);
    expect(await closed()).toEqual([307, 307, 307, 307, 307, 307]);
    expect(await status("/api/v1/posts?search=су")).toBe(401);
    const page = await context.newPage();
    await page.goto("/en/posts");
    await expect(page.getByText("sign in to read the text").first()).toBeVisible();

    await as(browser, baseURL, stateOf("admin"), async (own) => {
      const settings = await own.newPage();
      await settings.goto("/en/settings");
      await settings.getByLabel("Aggregated metrics").selectOption({ label: "Only for people who have signed in" });
      await settings.getByRole("button", { name: "Save" }).click();
      await expect(settings.getByText("Saved.")).toBeVisible();
    });
    expect(await seen()).toEqual([307, 401, 401, 307, 401]);
    await page.goto("/en");
    await expect(page).toHaveURL(/\/en\/sign-in\?to=%2Fen$/);
  });
});

test("the log of that day is JSON, line by line, and names nobody and no secret", async () => {
  const lines = logged.filter((line) => line.trim() !== "");
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const entry: { at: string; level: string; part: string; event: string } = JSON.parse(line);
    expect(entry).toMatchObject({
      at: expect.stringMatching(/Z$/),
      part: expect.stringMatching(/^(web|worker|start)$/),
    });
  }
  expect(lines.some((line) => line.includes('"event":"request"'))).toBe(true);
  const whole = lines.join("\n");
  for (const secret of secrets) {
    expect(whole).not.toContain(secret);
    expect(whole).not.toContain(encodeURIComponent(secret));
  }
});
