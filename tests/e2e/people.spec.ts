import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { admin } from "#tests/setup/create-admin.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";
import { accept, invite, password } from "./people-of-roles.ts";
import { postsFile, threePosts } from "./synthetic-export.ts";

useOwnApplication();
// Passwords are hashed slowly on purpose, and there are many.
test.slow();

test("the admin invites, gives another role, and shuts out; each counts at once", async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await invite(page, "analyst@example.kz", "analyst");
  await expectAccessible(page);
  const state = await accept(browser, link, "Synthetic Analyst");
  const analyst = await browser.newContext({ baseURL, storageState: state });
  const seen = async () => (await analyst.request.get("/en/imports", { maxRedirects: 0 })).status();
  expect(await seen()).toBe(403);

  await page.goto("/en/people");
  const row = page.getByRole("row", { name: /Synthetic Analyst/ });
  await row.getByText("Change", { exact: true }).click();
  await row.getByLabel("Role", { exact: true }).selectOption("researcher");
  await row.getByRole("button", { name: "Give this role" }).click();
  await expect(row.getByRole("cell", { name: "Researcher", exact: true })).toBeVisible();
  expect(await seen()).toBe(200);

  await row.getByText("Change", { exact: true }).click();
  await row.getByRole("button", { name: "Shut out" }).click();
  await expect(row).toContainText("shut out");
  expect(await seen()).toBe(307);
  const again = await browser.newContext({ storageState: undefined });
  const spent = await again.newPage();
  await spent.goto(link);
  await expect(spent.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await Promise.all([analyst.close(), again.close()]);
});

test("a researcher imports, takes back what is their own, and nobody else's", async ({ page, browser, baseURL }) => {
  const state = await accept(
    browser,
    await invite(page, "researcher@example.kz", "researcher"),
    "Synthetic Researcher",
  );
  const researcher = await browser.newContext({ baseURL, storageState: state, locale: "en-GB" });
  const own = await researcher.newPage();
  const takeIn = async (by: typeof page, name: string) => {
    await by.goto("/en/imports");
    await by.locator("input[name=file]").setInputFiles(postsFile(`${name}.csv`, name, threePosts));
    await by.getByRole("button", { name: "Take it in" }).click({ timeout: 30_000 });
    await expect(by.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 30_000 });
    return new URL(by.url()).pathname;
  };
  await takeIn(own, "synthetic_own");
  await own.getByText("Take this import back").first().click();
  await own.getByRole("button", { name: "Take this import back" }).click();
  await expect(own.getByText("The import was taken back")).toBeVisible({ timeout: 30_000 });
  const report = await takeIn(page, "synthetic_admins");
  await own.goto(report);
  await expect(own.getByRole("heading", { name: "Report" })).toBeVisible();
  await expect(own.getByText("Take this import back")).toHaveCount(0);
  await researcher.close();
});

test("one's own page shows sessions, makes a token that works until it is revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  await page.goto("/en/me");
  await expectAccessible(page);
  await expect(page.getByRole("table", { name: "Where you are signed in" })).toContainText("this browser");
  const form = page.getByRole("form", { name: "Create a token" });
  await form.getByLabel("Name").fill("notebook");
  await form.getByRole("button", { name: "Create" }).click();
  const token = await form.getByLabel("To be copied").inputValue();
  const program = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const ask = async (path: string) => (await program.get(path)).status();
  expect(await ask("/api/v1/posts?search=су")).toBe(200);
  expect(await ask("/imports/1/original"), "a right that was not ticked").toBe(403);
  await page.reload();
  await page.getByRole("button", { name: "Revoke the token notebook" }).click();
  await expect(page.getByText("No token yet.")).toBeVisible();
  expect(await ask("/api/v1/engagement")).toBe(401);
  await program.dispose();
});

test("sign-ins elsewhere are seen, ended one by one, and all at once", async ({ page, browser, baseURL }) => {
  const elsewhere = async () => {
    const context = await browser.newContext({ baseURL, storageState: undefined, locale: "en-GB" });
    const other = await context.newPage();
    await other.goto("/en/sign-in");
    await other.getByLabel("E-mail address").fill(admin.email);
    await other.getByLabel("Password").fill(admin.password);
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(other).toHaveURL(/\/en$/, { timeout: 20_000 });
    return context;
  };
  const isIn = async (context: Awaited<ReturnType<typeof elsewhere>>) =>
    (await context.request.get("/en/me", { maxRedirects: 0 })).status() === 200;
  const first = await elsewhere();
  await page.goto("/en/me");
  const table = page.getByRole("table", { name: "Where you are signed in" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await table
    .getByRole("button", { name: /End the sign-in of/ })
    .first()
    .click();
  await expect(table.getByRole("row")).toHaveCount(2);
  expect(await isIn(first)).toBe(false);

  const [second, third] = [await elsewhere(), await elsewhere()];
  expect([await isIn(second), await isIn(third)]).toEqual([true, true]);
  await page.goto("/en/me");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(table.getByRole("row")).toHaveCount(2);
  expect([await isIn(second), await isIn(third)]).toEqual([false, false]);
  await page.goto("/en/audit?action=sign_out.elsewhere");
  await expect(page.getByRole("row", { name: /Signed out everywhere else/ })).toContainText(admin.name);
  await Promise.all([first, second, third].map((context) => context.close()));
});

test("without a mail server, an admin hands a link for a new password over; it works once", async ({
  page,
  browser,
  baseURL,
}) => {
  const visitor = await browser.newContext({ baseURL, storageState: undefined, locale: "en-GB" });
  const reader = await visitor.newPage();
  await reader.goto("/en/sign-in/forgotten");
  await expect(reader.getByText("This installation sends no mail.")).toBeVisible();
  await page.goto("/en/people");
  const row = page.getByRole("row", { name: /Synthetic Researcher/ });
  await row.getByText("Change", { exact: true }).click();
  await row.getByRole("button", { name: "Link for a new password" }).click();
  const link = await row.getByLabel("To be copied").inputValue();
  await reader.goto(link);
  for (const field of ["Password", "Password once more"]) {
    await reader.getByLabel(field, { exact: true }).fill(password);
  }
  await reader.getByRole("button", { name: "Save and sign in" }).click();
  await expect(reader).toHaveURL(/\/en$/, { timeout: 20_000 });
  await reader.goto(link);
  await expect(reader.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await visitor.close();
});

test("guesses are slowed down more and more, and then stopped", async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ baseURL, storageState: undefined, locale: "en-GB" });
  const reader = await context.newPage();
  const took: number[] = [];
  await reader.goto("/en/sign-in");
  for (let guess = 0; guess < 7; guess += 1) {
    await reader.getByLabel("E-mail address").fill("nobody.here@example.kz");
    await reader.getByLabel("Password").fill(`guess number ${guess}`);
    const startedAt = performance.now();
    const answered = reader.waitForResponse((response) => response.request().method() === "POST");
    await reader.getByRole("button", { name: "Sign in", exact: true }).click();
    await answered;
    took.push(performance.now() - startedAt);
    await expect(reader.getByText("do not match")).toBeVisible({ timeout: 20_000 });
  }
  // The first three wait for nothing but the machine, the seventh four seconds more.
  const last = took.at(-1) ?? 0;
  expect(last, took.map(Math.round).join(", ")).toBeGreaterThan(4000);
  expect(last - Math.min(...took.slice(0, 3)), took.map(Math.round).join(", ")).toBeGreaterThan(2500);
  for (let guess = 7; guess < 11; guess += 1) {
    await reader.getByLabel("E-mail address").fill("nobody.here@example.kz");
    await reader.getByLabel("Password").fill("x");
    const answered = reader.waitForResponse((response) => response.request().method() === "POST", { timeout: 30_000 });
    await reader.getByRole("button", { name: "Sign in", exact: true }).click();
    await answered;
  }
  await expect(reader.getByRole("alert").filter({ hasText: /Too many/ })).toBeVisible();
  await context.close();
});

test.describe("a visitor", () => {
  test.use({ isVisitor: true });

  test("sees aggregates and no texts, and is led back to what was asked for after signing in", async ({ page }) => {
    await page.goto("/en/posts");
    await expect(page.getByText("sign in to read the text").first()).toBeVisible();
    await page.goto("/en/imports?before=9");
    await expect(page).toHaveURL(/\/en\/sign-in\?to=/);
    await expectAccessible(page);
    await page.getByLabel("E-mail address").fill(admin.email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByText("do not match")).toBeVisible();
    await page.getByLabel("E-mail address").fill(admin.email);
    await page.getByLabel("Password").fill(admin.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/en\/imports\?before=9$/);
  });

  test("is never framed, and told by no header more than needed", async ({ page }) => {
    const answer = await page.request.get("/en");
    const headers = answer.headers();
    expect(headers["content-security-policy"]).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'; /);
    expect(headers).toMatchObject({
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
    const again = (await page.request.get("/en")).headers()["content-security-policy"];
    expect(again).not.toBe(headers["content-security-policy"]);
  });

  test("signs in without scripts too", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, storageState: undefined, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/en/sign-in");
    await page.getByLabel("E-mail address").fill("researcher@example.kz");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/en$/);
    await expect(page.getByRole("link", { name: "Synthetic Researcher" })).toBeVisible();
    await context.close();
  });
});
