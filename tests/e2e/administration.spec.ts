import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";
import { pngOf } from "./synthetic-picture.ts";

useOwnApplication();

test("the admin names the installation, and the trail tells of it", async ({ page }) => {
  await page.goto("/en/people");
  await page.getByRole("navigation", { name: "Administration" }).getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("Name of the installation").fill("Akimetrics Akmola");
  await page.getByLabel(/Forget the texts of comments/).fill("365");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(page).toHaveTitle("Settings · Akimetrics Akmola");

  await page.goto("/en/audit");
  await expect(page.getByRole("banner")).toContainText("Akimetrics Akmola");
  const row = page.getByRole("row", { name: /Settings changed/ });
  await expect(row).toContainText("Synthetic Admin");
  await expect(row).toContainText("commentTextDays: 365 (before: –)");
  await page.getByLabel("Action").selectOption({ label: "Settings changed" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/action=settings\.change/);
  await expect(page.getByRole("row")).toHaveCount(2);
  const file = await page.request.get("/export/audit?action=settings.change&format=csv");
  expect(await file.text()).toContain("settings.change");
});

test("aggregates that are closed lead a visitor to the sign-in", async ({ page, browser, baseURL }) => {
  const visitor = await browser.newContext({ baseURL, storageState: undefined });
  const status = async (at: string) => (await visitor.request.get(at, { maxRedirects: 0 })).status();
  const choose = async (label: string) => {
    await page.goto("/en/settings");
    await page.getByLabel("Aggregated metrics").selectOption({ label });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
  };
  await choose("Only for people who have signed in");
  expect([await status("/en"), await status("/api/v1/engagement"), await status("/export/table1")]).toEqual([
    307, 401, 401,
  ]);
  await choose("Public: anybody may see them");
  expect(await status("/en")).toBe(200);
  await visitor.close();
});

test("a picture becomes the logo, on every page and on paper; what could run never does", async ({ page }) => {
  const form = page.getByRole("form", { name: "Logo" });
  const take = async (name: string, mimeType: string, buffer: Buffer) => {
    await page.goto("/en/settings");
    await form.getByLabel("Picture").setInputFiles({ name, mimeType, buffer });
    await form.getByRole("button", { name: "Take this logo" }).click();
  };
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="run"</script></svg>';
  await take("logo.png", "image/png", Buffer.from(script));
  await expect(form.getByRole("alert")).toHaveText("This is no PNG, JPEG or WebP picture. Choose another file.");
  await take("wide.png", "image/png", pngOf(2001, 1));
  await expect(form.getByRole("alert")).toHaveText(
    "A side of the picture may have 2000 pixels at most. Make it smaller and choose it again.",
  );
  await take("large.png", "image/png", Buffer.concat([pngOf(10, 10), Buffer.alloc(300_000)]));
  await expect(form.getByRole("alert")).toHaveText("The picture is too large: 256 KB at most. Choose a smaller one.");

  await take("logo.png", "image/png", pngOf(120, 40));
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/ru/methods");
  const picture = page.getByRole("banner").locator("img");
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.locator("main").locator("xpath=preceding-sibling::div[1]").locator("img")).toBeVisible();
  await page.emulateMedia({ media: null });

  const answer = await page.request.get((await picture.getAttribute("src")) ?? "");
  expect(answer.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
    "cache-control": expect.stringContaining("immutable"),
  });
  await page.goto("/en/settings");
  await page.getByRole("button", { name: "Remove the logo" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  expect((await page.request.get("/logo")).status()).toBe(404);
  await page.goto("/en/audit?action=settings.logo");
  await expect(page.getByRole("row", { name: /Logo changed/ })).toContainText("image/png");
});

test("the default language meets readers who ask for none of ours", async ({ page, browser, baseURL }) => {
  const met = async (locale: string) => {
    const context = await browser.newContext({ baseURL, storageState: undefined });
    const answer = await context.request.get("/posts", { maxRedirects: 0, headers: { "accept-language": locale } });
    await context.close();
    return answer.headers().location;
  };
  expect(await met("fr-FR")).toMatch(/\/kk\/posts$/);
  await page.goto("/en/settings");
  await page.getByLabel("Default language").selectOption("ru");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect.poll(() => met("fr-FR"), { timeout: 20_000 }).toMatch(/\/ru\/posts$/);
  expect(await met("en-GB")).toMatch(/\/en\/posts$/);
  await page.goto("/en/people");
  await expect(page.getByRole("form", { name: "Invite somebody" }).getByLabel("Language")).toHaveValue("ru");
});

test("the demo goes by a button, and comes again by one", async ({ page }) => {
  await page.goto("/en/settings");
  await page.getByRole("link", { name: "Load or remove it on the page of the study" }).click();
  await page.getByText("Remove the reconstruction").click();
  await page.getByRole("button", { name: "Yes, remove it" }).click();
  await expect(page.getByRole("button", { name: /Load/ })).toBeVisible({ timeout: 30_000 });
  const surveys = await (await page.request.get("/api/v1/surveys")).json();
  expect(surveys.rows ?? surveys.surveys).toEqual([]);
  await page.goto("/en/settings");
  await expect(page.getByText("The reconstruction of the study’s year is not loaded.")).toBeVisible();
});

for (const language of ["kk", "ru", "en"] as const) {
  test(`the pages of administrators read in ${language}, accessibly`, async ({ page }) => {
    for (const path of ["settings", "audit"]) {
      await page.goto(`/${language}/${path}`);
      await expect(page.getByRole("table")).toBeVisible();
      await expectAccessible(page);
    }
  });
}
