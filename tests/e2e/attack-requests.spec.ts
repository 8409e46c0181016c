/** Attacks that need no account, or the browser of somebody who is signed in: each must come to nothing. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { apiRoutes } from "#lib/contract/api-routes.ts";
import { expect, test } from "#tests/setup/browser.ts";
import { admin } from "#tests/setup/create-admin.ts";
import { actionTable, pageTable, routeTable } from "#tests/setup/door-table.ts";
import { applicationAddress } from "#tests/setup/e2e-application.ts";
import { builtActions, callAction } from "#tests/setup/server-actions.ts";

const refused = /This needs a right that you do not have/;

test.describe("a foreign page", () => {
  test("reaches no server action, whether it says so itself or the browser does", async ({ request }) => {
    test.setTimeout(120_000);
    const built = builtActions();
    for (const [name, { args, form }] of Object.entries(actionTable)) {
      const action = built.get(name);
      if (!action) throw new Error(`no page has the action ${name}`);
      const told = await callAction(request, action, { args, form, headers: { "sec-fetch-site": "cross-site" } });
      expect.soft(await told.text(), name).toMatch(refused);
      const foreign = await callAction(request, action, { args, form, headers: { origin: "https://evil.example" } });
      const text = await foreign.text();
      expect.soft(foreign.status() >= 400 || refused.test(text), `${name} ${foreign.status()} ${text}`).toBe(true);
    }
    expect((await request.get("/en/me", { maxRedirects: 0 })).status(), "the session is still there").toBe(200);
  });

  test("uploads nothing, by script or by form", async ({ request }) => {
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreign) {
      const asBody = await request.post("/imports/upload?name=x.csv", { headers, data: "x" });
      expect.soft(asBody.status(), JSON.stringify(headers)).toBe(403);
      const file = { name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("x") };
      const asForm = await request.post("/imports/upload", { headers, multipart: { file }, maxRedirects: 0 });
      expect.soft(asForm.headers().location, JSON.stringify(headers)).toContain("refused=forbidden");
    }
  });

  test("frames no page, and no answer runs anything", async ({ request }) => {
    const addresses = [
      ...Object.values(pageTable).map(({ at }) => `/en${at}`),
      ...Object.values(routeTable)
        .flat()
        .filter(({ method }) => method === "GET")
        .map(({ at }) => at),
      "/en/posts/1/with.dot",
      "/en/link/with.dot",
      "/templates/akimetrics-posts.csv",
    ];
    for (const address of addresses) {
      const headers = (await request.get(address, { maxRedirects: 0 })).headers();
      const policy = headers["content-security-policy"] ?? "";
      expect.soft(policy, address).toContain("default-src 'none'");
      expect.soft(policy, address).toContain("frame-ancestors 'none'");
      expect.soft(policy.match(/script-src [^;]*/)?.[0] ?? "", address).not.toMatch(/unsafe|\*|https?:/);
      expect.soft(headers, address).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    }
  });
});

test.describe("a visitor", () => {
  test.use({ isVisitor: true });

  test("makes nothing fail by requests that nobody sends", async ({ request }) => {
    const ask = async (method: string, path: string) =>
      (await request.fetch(path, { method, maxRedirects: 0, failOnStatusCode: false })).status();
    expect(await ask("TRACE", "/en")).toBe(405);
    expect(await ask("TRACE", "/api/v1/engagement")).toBe(405);
    expect(await ask("GET", "/api/v1/engagement?__proto__=1")).toBe(400);
    expect(await ask("GET", "/_next/image?url=%2Ficon.svg&w=640&q=75")).toBe(404);
    const paths = [
      "/en/posts/1/%ff",
      "/api/v1/%c0%af",
      "/en/accounts/__proto__",
      "/export/constructor",
      "/api/v1/__proto__",
    ]
      .concat(["/en/posts?cursor=W251bGxd&search=%00", "/en/surveys/1?filter=__proto__:x", "/en?from=0001-01-01"])
      .concat(["/en/surveys/1/crosstab?row=constructor&column=__proto__", "/en/posts/99999999999999999999/x"])
      .concat(["/api/v1/posts?cursor=W3siYSI6MX0sbnVsbF0", "/api/v1/posts?limit=-1", "/api/auth/sso?to=//evil.example"])
      .concat(["/templates/..%2f..%2fpackage.json", "/_next/static/..%2f..%2fBUILD_ID", "/imports/..%2f1/original"]);
    for (const path of paths) {
      const status = await ask("GET", path);
      expect.soft(status, path).toBeLessThan(500);
      expect.soft(status === 200 && /package|BUILD_ID|original/.test(path), path).toBe(false);
    }
  });

  test("is told 401 for a token that is made up, at every route", async ({ request }) => {
    for (const token of ["akm_", "akm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "null", "' OR 1=1"]) {
      for (const { path } of Object.values(apiRoutes)) {
        const answer = await request.get(path, { headers: { authorization: `Bearer ${token.replaceAll(" ", "+")}` } });
        expect.soft(answer.status(), `${path} ${token}`).toBe(401);
      }
    }
  });

  test("makes the server ask no other server", async ({ request }) => {
    let hits = 0;
    const trap = createServer((_asked, answer) => {
      hits += 1;
      answer.end();
    });
    await new Promise<void>((done) => trap.listen(0, "127.0.0.1", done));
    const address = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/`;
    const at = encodeURIComponent(address);
    const paths = [`/_next/image?url=${at}&w=640&q=75`, `/api/auth/sso?to=${at}`, `/en/sign-in?to=${at}`]
      .concat([`/api/v1/posts?account=${at}`, `/api/v1/accounts?url=${at}`, `/en/accounts?search=${at}`])
      .concat([`/export/posts?account=${at}`, `/api/auth/callback/sso?iss=${at}&code=x&state=x`]);
    const forwarded = { "x-forwarded-host": new URL(address).host, forwarded: `host=${new URL(address).host}` };
    for (const path of paths) await request.get(path, { maxRedirects: 0, headers: forwarded });
    trap.close();
    expect(hits).toBe(0);
  });

  test("is led nowhere else by signing in, and gets a session that nobody knew before", async ({ page, context }) => {
    const { host } = new URL(applicationAddress());
    const planted = { name: "akimetrics.session_token", value: "planted.by-somebody", url: applicationAddress() };
    await context.addCookies([planted]);
    await page.goto("/en/sign-in?to=//evil.example/%5C@evil.example");
    await page.getByLabel("E-mail address").fill(admin.email);
    await page.getByLabel("Password").fill(admin.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/en$/);
    expect(new URL(page.url()).host).toBe(host);
    const sessions = (await context.cookies()).filter(({ name }) => name === planted.name);
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.value).not.toBe(planted.value);
    expect(sessions[0]).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  });
});
