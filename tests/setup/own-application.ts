import startApplication from "./application.ts";
import { test } from "./browser.ts";

/**
 * Gives the tests of a file an application of their own, fresh but for the demo, in the order in which they stand:
 * what they change must not be seen by tests of pages that only read.
 */
export function useOwnApplication(): void {
  let stop: (() => Promise<void>) | undefined;
  let shared: Readonly<Record<string, string | undefined>> = {};
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const { AKIMETRICS_E2E_ADDRESS, AKIMETRICS_E2E_STATE } = process.env;
    shared = { AKIMETRICS_E2E_ADDRESS, AKIMETRICS_E2E_STATE };
    stop = await startApplication();
  });
  test.afterAll(async () => {
    Object.assign(process.env, shared);
    await stop?.();
  });
}
