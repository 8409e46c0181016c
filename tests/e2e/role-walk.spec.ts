import type { APIRequestContext } from "@playwright/test";
import { type Permission, type Role, roleMay, roles } from "#lib/domain/permissions.ts";
import { expect, test } from "#tests/setup/browser.ts";
import { actionTable, pageTable, routeTable } from "#tests/setup/door-table.ts";
import { adminStateFile, applicationAddress } from "#tests/setup/e2e-application.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";
import { builtActions, callAction } from "#tests/setup/server-actions.ts";
import { accept, invite } from "./people-of-roles.ts";

useOwnApplication();

const asked: Partial<Record<Role, APIRequestContext>> = {};

test.beforeAll(async ({ browser, playwright }) => {
  test.setTimeout(180_000);
  const baseURL = applicationAddress();
  const admin = await browser.newContext({ baseURL, storageState: adminStateFile(), locale: "en-GB" });
  const page = await admin.newPage();
  const open = (storageState?: Awaited<ReturnType<typeof admin.storageState>>) =>
    playwright.request.newContext({ baseURL, storageState });
  asked.visitor = await open();
  asked.admin = await open(await admin.storageState());
  for (const role of ["analyst", "researcher"] as const) {
    const link = await invite(page, `${role}@example.kz`, role);
    asked[role] = await open(await accept(browser, link, `Synthetic ${role}`));
  }
  await admin.close();
});

test.afterAll(async () => {
  for (const context of Object.values(asked)) await context.dispose();
});

function by(role: Role): APIRequestContext {
  const context = asked[role];
  if (!context) throw new Error(`nobody is signed in as ${role}`);
  return context;
}

const isAllowed = (role: Role, needs: Permission | null) => needs === null || roleMay(role, needs);

test("no action was built that the table does not have", () => {
  expect([...builtActions().keys()].sort()).toEqual(Object.keys(actionTable).sort());
});

for (const role of roles) {
  test.describe(`the ${role}`, () => {
    test("is shown the pages of the role, and led to the sign-in or refused at all others", async () => {
      for (const { needs, at } of Object.values(pageTable)) {
        const answer = await by(role).get(`/en${at}`, { maxRedirects: 0 });
        const got = `${at} ${answer.status()} ${answer.headers().location ?? ""}`;
        if (isAllowed(role, needs)) expect.soft([200, 307, 404], got).toContain(answer.status());
        else expect.soft(answer.status(), got).toBe(role === "visitor" ? 307 : 403);
        const isLedToSignIn = (answer.headers().location ?? "").includes("/en/sign-in?to=");
        expect.soft(isLedToSignIn, got).toBe(role === "visitor" && !isAllowed(role, needs));
      }
    });

    test("is answered by the routes of the role, and by no others", async () => {
      for (const { needs, method, at } of Object.values(routeTable).flat()) {
        const answer = await by(role).fetch(at, { method, maxRedirects: 0, data: method === "POST" ? "x" : undefined });
        const got = `${method} ${at} ${answer.status()}`;
        if (isAllowed(role, needs)) expect.soft([401, 403, 500], got).not.toContain(answer.status());
        else expect.soft(answer.status(), got).toBe(role === "visitor" ? 401 : 403);
      }
    });

    test("does by forms what the role may, and nothing else", async () => {
      test.setTimeout(120_000);
      const built = builtActions();
      for (const [name, { needs, args, form, isDrastic }] of Object.entries(actionTable)) {
        const allowed = isAllowed(role, needs);
        if (allowed && isDrastic) continue;
        const action = built.get(name);
        if (!action) throw new Error(`no page has the action ${name}`);
        const answer = await callAction(by(role), action, { args, form });
        const text = await answer.text();
        const refused = /This needs a sign-in|This needs a right that you do not have/.test(text);
        expect.soft(refused, `${name} ${answer.status()} ${text.slice(-300)}`).toBe(!allowed);
      }
    });
  });
}
