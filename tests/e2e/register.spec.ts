import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";

useOwnApplication();

test("a page is registered, proved, and found to be official by its address", async ({ page }) => {
  await page.goto("/en/register");
  await expectAccessible(page);
  const add = page.getByRole("form", { name: "Register an account" });
  await add.getByLabel("Network").selectOption("telegram");
  await add.getByLabel("Handle").fill("@synthetic_akimat");
  await add.getByLabel("Organization").selectOption({ index: 1 });
  await add.getByRole("button", { name: "Register" }).click();
  await expect(page).toHaveURL(/\/accounts\/\d+$/);
  await expect(page.locator("#proof")).toContainText("Nothing is noted yet");
  await expect(page.locator("#history")).toContainText("Attached to");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Edit", exact: true }).click();
  const proof = page.getByRole("form", { name: "Note a proof" });
  await proof.getByLabel("Where it can be seen").fill("https://akimat.example/contacts");
  await proof.getByLabel("Who checked").fill("Synthetic Person");
  await expectAccessible(page);
  await proof.getByRole("button", { name: "Note a proof" }).click();
  await expect(page.locator("#proof")).toContainText("Link on the body’s own site");

  await page.getByRole("link", { name: "Edit", exact: true }).click();
  const voice = page.getByRole("form", { name: "Add a voice" });
  await voice.getByLabel("What it is").selectOption("Staff handle");
  await voice.getByLabel("Name, as it stands in the comments").fill("@Synthetic.Press");
  await voice.getByRole("button", { name: "Add a voice" }).click();
  await expect(page.locator("#voices")).toContainText("@synthetic.press");
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Withdraw synthetic.press" }).click();
  await expect(page.locator("#voices")).toContainText("None confirmed.");

  await page.goto("/en/accounts");
  await page.getByLabel("Address of a page on any network").fill("https://t.me/s/Synthetic_Akimat");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("status")).toContainText("Yes. This is an official page");
  await page.goto("/en/accounts?url=https%3A%2F%2Fexample.kz%2Fpage");
  await expect(page.getByRole("status")).toContainText("not the address of a page");
});

test("a visitor is told of an impostor, and sees no name of who checked", async ({ page, browser, baseURL }) => {
  await page.goto("/en/register");
  const form = page.getByRole("form", { name: "Note a page" });
  await form.getByLabel("Address of the page").fill("https://t.me/synthetic_akimat_kz");
  await form.getByLabel("Why").fill("Asks for money");
  await form.getByRole("button", { name: "Note a page" }).click();
  await expect(page.locator("#not-official")).toContainText("Asks for money");
  const visitor = await browser.newContext({ baseURL, storageState: undefined });
  const own = await visitor.newPage();
  await own.goto("/en/accounts?url=https%3A%2F%2Ft.me%2Fsynthetic_akimat_kz");
  await expect(own.getByRole("status")).toContainText("pretends to be official: Asks for money");
  await expectAccessible(own);
  const answer = await visitor.request.get("/api/v1/accounts?url=https%3A%2F%2Ft.me%2Fsynthetic_akimat");
  expect(await answer.json()).toMatchObject({ check: { verdict: "official" }, rows: [{ archived: false }] });
  expect(await answer.text()).not.toContain("Synthetic Person");
  await visitor.close();
});

test("the register goes out as a table and comes back changed, shown before it is done", async ({ page }) => {
  const csv = await (await page.request.get("/export/register?format=csv&lang=en")).text();
  expect(csv).toContain("synthetic_akimat");
  await page.goto("/en/register");
  const main = page.getByRole("navigation", { name: "Main" });
  await expect(main.getByRole("link", { name: "Accounts" })).toHaveAttribute("aria-current", "page");
  const form = page.getByRole("form", { name: "The register as a table" });
  await expect(form).toContainText("No file chosen");
  const buffer = Buffer.from(`${csv.trimEnd()}\r\nvk,synthetic_new,,New page\r\nvk,no page,,\r\n`);
  await form.getByLabel("CSV file").setInputFiles({ name: "register.csv", mimeType: "text/csv", buffer });
  await expect(form).toContainText("register.csv");
  await form.getByRole("button", { name: "Show what would change" }).click();
  await expect(form).toContainText("New: 1, changed: 0, as before: 1, refused: 1. Nothing has been changed yet.");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Make these changes" }).click();
  await expect(form).toContainText("Done. New: 1");
  await page.goto("/en/accounts");
  await expect(page.locator("#inbox")).toContainText("New page");
});

test("accounts are put away, and two of one network become one", async ({ page }) => {
  await page.goto("/en/register");
  const add = page.getByRole("form", { name: "Register an account" });
  await add.getByLabel("Network").selectOption("telegram");
  await add.getByLabel("Handle").fill("synthetic_double");
  await add.getByRole("button", { name: "Register" }).click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("archived", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  const merge = page.getByRole("form", { name: "Merge into another account" });
  await merge.getByLabel("The account that stays").selectOption({ index: 1 });
  await merge.getByRole("button", { name: "Show what would move" }).click();
  await expect(merge).toContainText("Only a backup made before brings both accounts back.");
  await merge.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.locator("#history")).toContainText("@synthetic_double was merged into this account");
});

for (const language of ["kk", "ru"]) {
  test(`the register answers in ${language}, accessibly`, async ({ page }) => {
    await page.goto(`/${language}/register`);
    await expect(page.locator("#organizations tbody tr").first()).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/${language}/accounts`);
    await expectAccessible(page);
  });
}
