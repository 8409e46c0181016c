import type { Browser, Page } from "@playwright/test";
import type { GivenRole } from "#lib/domain/permissions.ts";
import { expect } from "#tests/setup/browser.ts";

/** A password for everybody who is invented here. */
export const password = "күміс бұлт 9 жағалау";

/** What a browser keeps of somebody who is signed in. */
export type SignedInState = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

/** The admin of `page` invites somebody of a role; returns the link. */
export async function invite(page: Page, email: string, role: GivenRole): Promise<string> {
  await page.goto("/en/people");
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("Role", { exact: true }).selectOption(role);
  await form.getByLabel("Language").selectOption("en");
  await form.getByRole("button", { name: "Invite" }).click();
  const shown = form.getByLabel("To be copied");
  await expect(shown).toBeVisible();
  return shown.inputValue();
}

/** Accepts an invitation in a browser of its own; returns what that keeps. */
export async function accept(browser: Browser, link: string, name: string): Promise<SignedInState> {
  const context = await browser.newContext({ storageState: undefined, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Password once more").fill(password);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  // A password is hashed slowly on purpose, and the overview is drawn for the first time.
  await expect(page).toHaveURL(/\/en$/, { timeout: 30_000 });
  const state = await context.storageState();
  await context.close();
  return state;
}
