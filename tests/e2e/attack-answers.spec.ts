/** What answers give away: to caches, to the next person at the machine, to a made-up host, by the names of files. */

import { request as askOver } from "node:http";
import { expect, test } from "#tests/setup/browser.ts";
import { actionTable, pageTable, routeTable } from "#tests/setup/door-table.ts";
import { applicationAddress } from "#tests/setup/e2e-application.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";
import { builtActions, callAction } from "#tests/setup/server-actions.ts";

useOwnApplication();

/** Addresses that answer something to somebody who is signed in. */
const addresses = [
  ...Object.values(pageTable).map(({ at }) => `/en${at}`),
  ...Object.values(routeTable).flatMap((routes) => routes.flatMap(({ method, at }) => (method === "GET" ? [at] : []))),
];
/** Answers that are the same for everybody, whoever asks. */
const open = new Set(["/healthz", "/readyz", "/metrics", "/logo"]);

test("no answer to somebody who is signed in is kept by any cache", async ({ page }) => {
  for (const address of addresses.filter((at) => !open.has(at))) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    if (answer.status() >= 300 && answer.status() < 400) continue;
    expect.soft(answer.headers()["cache-control"] ?? "", `${address} ${answer.status()}`).toContain("no-store");
  }
});

/** Asks with a header that no client library lets one make up. */
function askAs(headers: Record<string, string>, path: string): Promise<{ head: string; body: string }> {
  const { hostname, port } = new URL(applicationAddress());
  return new Promise((done, fail) => {
    const asked = askOver({ hostname, port, path, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (text: string) => {
        body += text;
      });
      answer.on("end", () => done({ head: JSON.stringify(answer.headers), body }));
    });
    asked.on("error", fail);
    asked.end();
  });
}

test("a made-up host, told in any header, stands in no answer", async () => {
  const evil = "evil.example";
  const forgeries: Record<string, string>[] = [
    { host: evil },
    { "x-forwarded-host": evil, "x-forwarded-proto": "https" },
    { forwarded: `host=${evil};proto=https` },
    { "x-original-url": `//${evil}/`, "x-rewrite-url": `//${evil}/` },
  ];
  const paths = ["/", "/posts", "/en", "/en/people", "/en/sign-in", "/api/v1/accounts", "/api/v1/posts?limit=1"];
  for (const headers of forgeries) {
    for (const path of [...paths, "/.//evil.example", "//evil.example/%2e%2e", "/en/../..//evil.example"]) {
      const { head, body } = await askAs(headers, path);
      const location = /"location":"([^"]*)"/.exec(head)?.[1] ?? "/";
      expect.soft(location, `${path} ${JSON.stringify(headers)}`).toMatch(/^\/(?![/\\])/);
      if (path.includes(evil)) continue;
      expect.soft(head + body, `${path} ${JSON.stringify(headers)}`).not.toContain(evil);
    }
  }
});

test("a form that is far too large is refused, and the server goes on", async ({ page }) => {
  const action = builtActions().get("register/actions.ts takeSheet");
  if (!action || !actionTable["register/actions.ts takeSheet"]) throw new Error("there is no such action");
  const answer = await callAction(page.request, action, {
    args: ["en", { refusal: null, text: null, said: null, rows: [] }],
    form: { text: "x".repeat(9_000_000) },
  });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(await answer.text()).not.toMatch(/\bat .*\.(?:js|ts):\d+|node_modules/);
  expect((await page.request.get("/healthz")).status()).toBe(200);
});

test("an upload that says it is too large is refused before it is sent", async ({ page }) => {
  const { hostname, port, origin } = new URL(applicationAddress());
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const status = await new Promise<number>((done, fail) => {
    const headers = { cookie, origin, "content-type": "text/csv", "content-length": String(3 * 1024 ** 3) };
    const asked = askOver({ hostname, port, path: "/imports/upload?name=x.csv", method: "POST", headers }, (answer) => {
      done(answer.statusCode ?? 0);
      asked.destroy();
    });
    asked.on("error", fail);
    asked.write("platform,account\n");
  });
  expect(status).toBe(413);
});

test("names of files break out of no header and no folder", async ({ page }) => {
  test.setTimeout(120_000);
  const names = [
    'x"\r\nSet-Cookie: hit=1;.csv',
    "../../../etc/passwd",
    "a\u202egnp.csv",
    "..\\..\\x;filename=y.html",
    "CON",
  ];
  for (const [at, name] of names.entries()) {
    const sent = await page.request.post(`/imports/upload?name=${encodeURIComponent(name)}`, {
      headers: { origin: applicationAddress() },
      data: `platform,account,date,followers\nfacebook,named.${at},2024-05-01,${at}\n`,
    });
    expect(sent.status(), name).toBe(201);
    const { id } = await sent.json();
    await page.goto(`/en/imports/${id}`);
    await page.getByRole("button", { name: "Take it in" }).click({ timeout: 30_000 });
    await expect(page.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 30_000 });
    // The file is kept once its import has ended, a moment after its report is there.
    await expect.poll(async () => (await page.request.get(`/imports/${id}/original`)).status(), name).toBe(200);
    const kept = await page.request.get(`/imports/${id}/original`);
    const { "content-disposition": disposition = "", "content-type": type = "", "set-cookie": cookie } = kept.headers();
    expect(disposition, name).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/);
    expect(decodeURIComponent(disposition), name).not.toMatch(/[\\/\r\n"\u202e]/);
    expect(type).toBe("application/octet-stream");
    expect(cookie).toBeUndefined();
  }
});

test("after signing out the browser's back button shows nothing any more", async ({ page }) => {
  await page.goto("/en/people");
  await expect(page.getByText("admin@example.kz").first()).toBeVisible();
  await page.goto("/en/audit");
  await page.goto("/en/me");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/en$/);
  for (let steps = 0; steps < 3; steps += 1) {
    await page.goBack();
    await page.waitForLoadState();
    await expect(page.getByText("admin@example.kz")).toHaveCount(0);
  }
  await page.goto("/en/people");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});
