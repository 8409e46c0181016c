import { chromium } from "@playwright/test";
import type { ChromiumLaunch } from "./chromium.ts";

/** The admin whom browser tests sign in as. */
export const admin = {
  name: "Synthetic Admin",
  email: "admin@example.kz",
  password: "қоңыр жылқы 7 көпір",
} as const;

/** Makes the first admin by the link that `npm start` prints, and keeps their cookies in a file. */
export async function createAdmin(launch: ChromiumLaunch, link: string, stateFile: string): Promise<void> {
  const browser = await chromium.launch(launch);
  try {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(link);
    await page.locator("[name=name]").fill(admin.name);
    await page.locator("[name=email]").fill(admin.email);
    await page.locator("[name=password]").fill(admin.password);
    await page.locator("[name=repeat]").fill(admin.password);
    await page.locator("main button[type=submit]").click();
    await page.waitForURL(/\/(kk|ru|en)$/, { timeout: 30_000 });
    await context.storageState({ path: stateFile });
  } finally {
    await browser.close();
  }
}
