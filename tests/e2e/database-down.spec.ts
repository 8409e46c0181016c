import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "#tests/setup/browser.ts";
import { applicationAddress, applicationFolder } from "#tests/setup/e2e-application.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";

useOwnApplication();

/** Stops the embedded server of this file's own application, and first the watchdog that would start it again. */
async function stopDatabase(): Promise<void> {
  const folder = applicationFolder();
  const processIn = (file: string) => Number(/\d+/.exec(readFileSync(join(folder, file), "utf8"))?.[0]);
  const server = processIn("postgres/postmaster.pid");
  process.kill(processIn("postgres-watchdog.lock"), "SIGTERM");
  process.kill(server, "SIGINT");
  await expect.poll(() => isRunning(server), { timeout: 20_000 }).toBe(false);
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

test("what no database answers says so, and that it may be asked again", async ({ page, playwright }) => {
  test.setTimeout(120_000);
  await page.goto("/en");
  await stopDatabase();
  const baseURL = applicationAddress();
  const visitor = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { "accept-language": "kk" } });
  for (const asker of [visitor, page.request]) {
    for (const path of [
      "/api/v1/engagement",
      "/api/v1/posts",
      "/api/v1/comments",
      "/api/v1/surveys",
      "/export/table1",
    ]) {
      const answer = await asker.get(path);
      expect.soft(answer.status(), path).toBe(503);
      expect.soft(Number(answer.headers()["retry-after"]), path).toBeGreaterThan(0);
      expect.soft(await answer.json(), path).toMatchObject({ code: "database_unavailable", status: 503, params: {} });
    }
  }
  expect((await (await visitor.get("/api/v1/replies")).json()).title).toBe("Дерекқор жауап бермейді");
  expect((await visitor.get("/api/v1/nothing")).status()).toBe(404);
  expect((await visitor.get("/healthz")).status()).toBe(200);
  expect((await visitor.get("/readyz")).status()).toBe(503);
  await visitor.dispose();
});

for (const [language, title] of [
  ["kk", "Бетті көрсету мүмкін болмады"],
  ["ru", "Не удалось показать страницу"],
  ["en", "This page could not be drawn"],
] as const) {
  test(`pages say so in ${language}, in their frame`, async ({ browser }) => {
    // A page of its own: the browser rightly complains of the fault, which is expected here.
    const reader = await browser.newPage({ baseURL: applicationAddress() });
    for (const path of ["", "/accounts", "/dialogue"]) {
      const answer = await reader.goto(`/${language}${path}`);
      expect(answer?.status()).toBe(500);
      await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(reader.getByRole("banner")).toBeVisible();
    }
    await reader.close();
  });
}
