import { studySurveyTitle } from "#lib/domain/study/study-survey.ts";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

const study = studySurveyTitle.en;

for (const language of ["kk", "ru", "en"] as const) {
  test(`the survey of the study reads in ${language}, accessibly`, async ({ page }) => {
    await page.goto(`/${language}/surveys`);
    await expectAccessible(page);
    await page.getByRole("link", { name: studySurveyTitle[language] }).click();
    await expect(page.locator("figure[data-chart]")).toHaveCount(10);
    await expect(page.locator("#question-10")).toContainText(/68[.,]7/);
    await expectAccessible(page);
  });
}

test("a filter reaches every base, and its chip takes it off", async ({ page }) => {
  await page.goto("/en/surveys");
  await page.getByRole("link", { name: study }).click();
  await page.getByLabel("Only people who answered").selectOption({ label: "25–35" });
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/filter=age%3A25_35/);
  await expect(page.getByText("34 of 105 responses.")).toBeVisible();
  await expect(page.locator("#question-1")).toContainText("Base: 34 who answered");
  await page.getByTitle("Remove the filter").click();
  await expect(page.locator("#question-1")).toContainText("Base: 104 who answered");
});

test("intervals can be hidden, and the sentence about chance with them", async ({ page }) => {
  await page.goto("/en/surveys");
  await page.getByRole("link", { name: study }).click();
  const sentence = page.getByText("The people who answered were not drawn at random");
  await expect(sentence).toBeVisible();
  await page.getByLabel("Intervals").selectOption("0");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(sentence).toBeHidden();
});

test("two questions are crossed with their tests, accessibly", async ({ page }) => {
  await page.goto("/en/surveys");
  await page.getByRole("link", { name: study }).click();
  await page.getByRole("link", { name: "Cross-table" }).click();
  await page
    .getByLabel("Columns")
    .selectOption({ label: "Must a government body answer everybody on social networks?" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText(/χ² = .* with 6 degrees of freedom/)).toBeVisible();
  await expect(page.getByRole("row", { name: /^35–50/ })).toContainText("%");
  await expect(page.getByText("Some row or column has fewer than 30 people.")).toBeVisible();
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "This table, XLSX" }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/u);
  await page.getByLabel("Percent", { exact: true }).selectOption({ label: "adjusted residuals" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("row", { name: /^35–50/ })).not.toContainText("%");
});

test("free answers are searched", async ({ page }) => {
  await page.goto("/en/surveys");
  await page.getByRole("link", { name: study }).click();
  await page.getByRole("link", { name: "Free answers" }).click();
  await page.getByLabel("Words in the answer").fill("жауап");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.locator("tbody tr").first()).toContainText(/жауап/i);
  await expectAccessible(page);
});

test("the codebook shows its language versions and questions, accessibly", async ({ page }) => {
  await page.goto("/en/surveys");
  await page.getByRole("link", { name: study }).click();
  await page.getByRole("link", { name: "Codebook" }).click();
  const forms = page.getByRole("table", { name: "Language versions and waves" });
  await expect(forms.getByRole("row", { name: /Kazakh 71 11/ })).toBeVisible();
  await expect(forms.getByRole("row", { name: /Russian 34 11/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Questions of the codebook" }).getByRole("row")).toHaveCount(12);
  await expectAccessible(page);
  await forms.getByRole("link", { name: /^Compare .*Kazakh/ }).click();
  await expect(page.getByText("settled", { exact: true })).toHaveCount(11);
  await expectAccessible(page);
});

test("weights leave out those who left a blank, and say how many", async ({ page }) => {
  const margin = "age:under_25=15,age:25_35=35,age:35_50=35,age:over_50=15";
  await page.goto(`/en/surveys/1?${new URLSearchParams({ margin })}`);
  await page.getByRole("link", { name: /^Leave out people who left/ }).click();
  await expect(page.getByText("One person is left out of the weighted tables")).toBeVisible();
  await expect(page.locator("#question-1")).toContainText("Base: 104 who answered");
  await expect(page.getByText(/Design effect 1\.36/)).toBeVisible();
});

test("a table that was pasted or chosen as a file is audited in the browser", async ({ page }) => {
  await page.goto("/en/surveys/audit");
  await page.getByRole("button", { name: "Fill in the study’s figures" }).click();
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page.getByText("29 pairs: 22 fit a base, 3 only when cut off, 4 fit none.")).toBeVisible();
  await expectAccessible(page);
  const file = page.getByLabel("Or a file with the table");
  const table = "Question;Answer;n;%\nAge;under 25;5;4.8\nAge;25-35;34;32.7\n";
  await file.setInputFiles({ name: "table.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByRole("button", { name: "Audit" }).click();
  await expect(page.getByText("2 pairs: 2 fit a base")).toBeVisible();
  await file.setInputFiles({
    name: "table.xlsx",
    mimeType: "application/zip",
    buffer: Buffer.from("PK\u0003\u0004\0\0"),
  });
  await expect(page.getByText("No text was found in this file")).toBeVisible();
});

test("what people expect stands beside what pages do", async ({ page }) => {
  await page.goto(`/en/surveys/expectation?${new URLSearchParams({ survey: study })}`);
  await expect(page.getByText("68.7% (68 of 99)")).toBeVisible();
  await page
    .getByRole("combobox", { name: "Question" })
    .selectOption({ label: "Rate how the pages are run, from 2 to 5" });
  await page.getByRole("combobox", { name: "Metric" }).selectOption({ label: "Likes per post" });
  await page.getByRole("button", { name: "Pin" }).click();
  await expect(page.getByRole("heading", { name: "Likes per post" })).toBeVisible();
  await expectAccessible(page);
});

test.describe("a visitor", () => {
  test.use({ isVisitor: true });

  test("reads tables and no single answers", async ({ page }) => {
    await page.goto("/en/surveys");
    await page.getByRole("link", { name: study }).click();
    await expect(page.getByRole("link", { name: "Cross-table" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Free answers" })).toBeHidden();
    await page.goto(`${page.url()}/texts`);
    await expect(page).toHaveURL(/sign-in/);
  });
});
