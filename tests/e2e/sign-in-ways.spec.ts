import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { admin } from "#tests/setup/create-admin.ts";
import { freePort } from "#tests/setup/free-port.ts";
import { type IdentityProvider, startIdentityProvider } from "#tests/setup/identity-provider.ts";
import { type MailServer, startMailServer } from "#tests/setup/mail-server.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";
import { appCode, setUpSecondStep } from "./app-codes.ts";
import { accept, password } from "./people-of-roles.ts";

let mails: MailServer;
let provider: IdentityProvider;

useOwnApplication(async () => {
  [mails, provider] = await Promise.all([startMailServer(), startIdentityProvider()]);
  const port = await freePort();
  return {
    settings: {
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      SMTP_URL: mails.url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
    },
  };
});
test.afterAll(async () => {
  await Promise.all([mails.stop(), provider.stop()]);
});
test.slow();

async function asNobody(
  browser: Browser,
  baseURL: string | undefined,
  work: (page: Page, context: BrowserContext) => Promise<void>,
  locale = "en-GB",
): Promise<void> {
  const context = await browser.newContext({ baseURL, storageState: undefined, locale });
  await work(await context.newPage(), context);
  await context.close();
}

async function signIn(page: Page, email: string, typed: string): Promise<void> {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(typed);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The admin invites by mail, in a language; the link comes with the mail. */
async function inviteByMail(page: Page, email: string, role: string, language: string): Promise<void> {
  await page.goto("/en/people");
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("Role", { exact: true }).selectOption(role);
  await form.getByLabel("Language").selectOption(language);
  await form.getByRole("button", { name: "Invite" }).click();
  await expect(form.getByRole("status")).toHaveText(`The invitation was sent to ${email}.`);
}

const linkIn = (text: string) => /http\S+\/link\/\S+/.exec(text)?.[0] ?? "";

test("an invitation and a new password are mailed in the language of whom they are for", async ({
  page,
  browser,
  baseURL,
}) => {
  await inviteByMail(page, "analyst@example.kz", "analyst", "ru");
  const invitation = await mails.next("analyst@example.kz");
  expect(invitation.subject).toBe("Приглашение в Akimetrics");
  expect(linkIn(invitation.text)).toMatch(/^http:\/\/localhost:\d+\/ru\/link\//);
  await accept(browser, linkIn(invitation.text).replace("/ru/", "/en/"), "Synthetic Analyst");

  await asNobody(browser, baseURL, async (reader) => {
    await reader.goto("/ru/sign-in/forgotten");
    await reader.locator("[name=email]").fill("nobody@example.kz");
    await reader.locator("main button[type=submit]").click();
    await expect(reader).toHaveURL(/sent=1/);
    await reader.locator("[name=email]").fill("analyst@example.kz");
    await reader.locator("main button[type=submit]").click();
    // They accepted in English, and that is how they are written to, whatever page they ask from.
    const mail = await mails.next("analyst@example.kz");
    expect(mail.subject).toBe("New password for Akimetrics");
    expect(mails.count(), "nobody else is written to").toBe(2);
    const link = linkIn(mail.text);
    await reader.goto(link);
    await expectAccessible(reader);
    await reader.getByLabel("Password", { exact: true }).fill("тас көпір 5 қайың орман");
    await reader.getByLabel("Password once more").fill("тас көпір 5 қайың орман");
    await reader.getByRole("button", { name: "Save and sign in" }).click();
    await expect(reader).toHaveURL(/\/en$/, { timeout: 30_000 });
    await reader.context().clearCookies();
    await reader.goto(link);
    await expect(reader.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
    await signIn(reader, "analyst@example.kz", password);
    await expect(reader.getByText("do not match")).toBeVisible({ timeout: 20_000 });
  });
});

test("a passkey is added under a name, signs in, is seen in the trail, and is removed", async ({
  page,
  expectProblem,
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await page.goto("/en/me");
  const form = page.getByRole("form", { name: "Add a passkey" });
  await form.getByLabel("Name of the new passkey").fill("Office laptop");
  await form.getByRole("button", { name: "Add a passkey" }).click();
  const table = page.getByRole("table", { name: "Passkeys" });
  await expect(table).toContainText("Office laptop");
  await expectAccessible(page);

  const kept = await page.context().cookies();
  await page.context().clearCookies();
  await page.goto("/en/sign-in?to=/en/audit");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL(/\/en\/audit$/);
  await expect(page.getByRole("row", { name: /Signed in by passkey/ })).toContainText(admin.name);
  await expect(page.getByRole("row", { name: /Passkey added/ })).toBeVisible();

  await page.goto("/en/me");
  await page.getByRole("button", { name: "Remove the passkey Office laptop" }).click();
  await expect(page.getByText("No passkey yet.")).toBeVisible();
  await page.context().clearCookies();
  await page.goto("/en/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("The passkey was not accepted")).toBeVisible();
  expectProblem(/status of 401/);
  await page.context().addCookies(kept);
});

const dana = { sub: "dana-1", email: "dana@example.kz", email_verified: true, name: "Дана Сынама" };

test("single sign-on lets in who is invited, under the role of the invitation", async ({ page, browser, baseURL }) => {
  await inviteByMail(page, dana.email, "researcher", "kk");
  provider.answerAs(dana);
  await asNobody(browser, baseURL, async (reader, context) => {
    await reader.goto("/en/sign-in?to=/en/imports");
    await reader.getByRole("link", { name: "Sign in with your organization’s account" }).click();
    await expect(reader).toHaveURL(/\/en\/imports$/);
    await expect(reader.getByRole("link", { name: dana.name })).toBeVisible();
    const asked = provider.lastRequest();
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("state")?.length).toBeGreaterThan(20);
    expect(asked.get("nonce")?.length).toBeGreaterThan(20);
    expect((await context.request.get("/en/people")).status()).toBe(403);
  });
  await page.goto("/en/people");
  await expect(page.getByRole("row", { name: /Дана Сынама/ })).toContainText("Researcher");
  await expect(page.getByText("Invitations not yet accepted")).toHaveCount(0);
});

test("single sign-on links by a verified address only, and refuses strangers in words", async ({
  page,
  browser,
  baseURL,
}) => {
  const refused = async (who: typeof dana, fault: Parameters<IdentityProvider["answerAs"]>[1] = "none") => {
    provider.answerAs(who, fault);
    await asNobody(browser, baseURL, async (reader) => {
      await reader.goto("/en/sign-in");
      await reader.getByRole("link", { name: "Sign in with your organization’s account" }).click();
      await expect(reader, JSON.stringify([who, fault])).toHaveURL(/\/en\/sign-in\?refused=sso/);
      await expect(reader.getByText("was not accepted here. Ask an administrator for an invitation.")).toBeVisible();
    });
  };
  await refused({ sub: "stranger", email: "stranger@example.kz", email_verified: true, name: "Stranger" });
  await refused({ sub: "false-admin", email: admin.email, email_verified: false, name: "Not the admin" });
  for (const fault of ["other nonce", "other key", "other audience", "expired"] as const) await refused(dana, fault);
  provider.answerAs({ sub: "admin-1", email: admin.email, email_verified: true, name: "Another name" });
  await asNobody(browser, baseURL, async (reader) => {
    await reader.goto("/api/auth/sso?to=/en/people");
    await expect(reader.getByRole("heading", { name: "People" })).toBeVisible();
    await expect(reader.getByRole("banner").getByRole("link", { name: admin.name })).toBeVisible();
  });
  await page.goto("/en/audit?action=sign_in.refused");
  const refusals = page.getByRole("row", { name: /Sign-in refused/ });
  await expect(refusals.filter({ hasText: "not_invited" })).toHaveCount(1);
  await expect(refusals.filter({ hasText: "single_sign_on" })).toHaveCount(6);
  await expect(page.getByText("stranger@example.kz")).toHaveCount(0);
});

test("where the role must have a second step, its people set it up before anything else", async ({
  page,
  browser,
  baseURL,
}) => {
  await inviteByMail(page, "coder@example.kz", "researcher", "en");
  const state = await accept(browser, linkIn((await mails.next("coder@example.kz")).text), "Synthetic Coder");
  await page.goto("/en/settings");
  await page.getByLabel("Second step beside the password").selectOption("researcher");
  await page.getByRole("button", { name: "Save" }).click();
  // The admin came by a password alone and must have one now too.
  await expect(page).toHaveURL(/\/en\/second-step\?to=/);
  await expectAccessible(page);
  await setUpSecondStep(page, admin.password);
  await expect(page).toHaveURL(/\/en\/settings/, { timeout: 30_000 });

  const context = await browser.newContext({ baseURL, storageState: state, locale: "en-GB" });
  const coder = await context.newPage();
  expect((await context.request.get("/api/v1/engagement")).status()).toBe(403);
  expect((await context.request.get("/en", { maxRedirects: 0 })).headers().location).toContain("/en/second-step?to=");
  await coder.goto("/en/imports");
  await expect(coder).toHaveURL(/\/en\/second-step\?to=%2Fen%2Fimports$/);
  const { secret, backupCodes } = await setUpSecondStep(coder, password);
  await expect(coder).toHaveURL(/\/en\/imports$/, { timeout: 30_000 });
  await coder.goto("/en/me");
  await expect(coder.getByText("Your role requires it")).toBeVisible();
  await expect(coder.getByRole("button", { name: "Turn the second step off" })).toHaveCount(0);

  const enter = async (code: string, isTaken: boolean) => {
    await context.clearCookies();
    await signIn(coder, "coder@example.kz", password);
    await expect(coder.getByRole("heading", { name: "Second step" })).toBeVisible({ timeout: 20_000 });
    await coder.getByLabel("Code").fill(code);
    await coder.getByRole("button", { name: "Continue" }).click();
    if (isTaken) await expect(coder).toHaveURL(/\/en$/, { timeout: 20_000 });
    else await expect(coder.getByText("This code is wrong or too old")).toBeVisible({ timeout: 20_000 });
  };
  await enter(await appCode(secret), true);
  const [backup = ""] = backupCodes;
  await enter(backup, true);
  await enter(backup, false);

  await page.goto("/en/people");
  const row = page.getByRole("row", { name: /Synthetic Coder/ });
  await row.getByText("Change", { exact: true }).click();
  await row.getByRole("button", { name: "Take the second step away" }).click();
  await expect(row).toContainText("off");
  await context.close();
});
