import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import type { Page } from "@playwright/test";
import { expect } from "#tests/setup/browser.ts";

/** The six digits that an authenticator app with this secret shows now. */
export function appCode(secret: string): Promise<string> {
  return createOTP(new TextDecoder().decode(base32.decode(secret))).totp();
}

/** Sets a second step up on a page that offers it; returns what the app and its owner keep. */
export async function setUpSecondStep(
  page: Page,
  password: string,
): Promise<{ readonly secret: string; readonly backupCodes: readonly string[] }> {
  const form = page.getByRole("form", { name: "Second step at sign-in" });
  await form.getByLabel("Present password").fill(password);
  await form.getByRole("button", { name: "Set up the second step" }).click();
  await expect(form.getByRole("img", { name: "QR code for your authenticator app" })).toBeVisible({ timeout: 30_000 });
  const address = (await form.getByRole("link", { name: "Open in the app" }).getAttribute("href")) ?? "";
  const secret = new URL(address).searchParams.get("secret") ?? "";
  const backupCodes = await form.getByRole("listitem").allTextContents();
  await form.getByLabel("Code that the app shows now").fill(await appCode(secret));
  await form.getByRole("button", { name: "Turn the second step on" }).click();
  return { secret, backupCodes };
}
