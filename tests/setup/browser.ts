import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { prepareChromium } from "./chromium.ts";

/** Messages of the browser itself that no page can help. */
const BEYOND_US = [/Failed to load resource: the server responded with a status of 404/];

/**
 * `test` with the built application behind `page`, in the Chromium that npm brings. A page that writes an error to the
 * console, throws, or differs between server and browser fails its test.
 */
export const test = base.extend<{ isVisitor: boolean; problems: string[]; expectProblem: (pattern: RegExp) => void }>({
  launchOptions: [async ({ browserName: _ }, use) => use(await prepareChromium()), { scope: "worker" }],
  // Signed in as the admin; `test.use({ isVisitor: true })` is for what others see.
  isVisitor: [false, { option: true }],
  storageState: async ({ isVisitor }, use) => use(isVisitor ? undefined : process.env.AKIMETRICS_E2E_STATE),
  baseURL: async ({ browserName: _ }, use) => use(process.env.AKIMETRICS_E2E_ADDRESS ?? ""),
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on("console", (message) => {
        const text = message.text();
        const known = BEYOND_US.some((pattern) => pattern.test(text));
        if ((message.type() === "error" || /hydrat/i.test(text)) && !known) problems.push(text);
      });
      page.on("pageerror", (error) => problems.push(String(error)));
      await use(problems);
      expect(problems, "the browser must have nothing to complain about").toEqual([]);
    },
    { auto: true },
  ],
  expectProblem: async ({ problems }, use) => {
    const expected: RegExp[] = [];
    await use((pattern) => expected.push(pattern));
    for (const pattern of expected) {
      const at = problems.findIndex((problem) => pattern.test(problem));
      expect(at, `expected the browser to say ${pattern}`).toBeGreaterThanOrEqual(0);
      problems.splice(at, 1);
    }
  },
});

/** Fails unless the page meets WCAG 2.2 AA as far as a program can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that shows itself anew has no title for the moment until its metadata follow.
  await expect(page).toHaveTitle(/\S/u);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.html).slice(0, 5),
  }));
  expect(found).toEqual([]);
}

export { expect };
