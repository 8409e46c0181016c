import { type ApplicationOptions, startApplicationWith } from "./application.ts";
import { test } from "./browser.ts";

const told = ["AKIMETRICS_E2E_ADDRESS", "AKIMETRICS_E2E_STATE", "AKIMETRICS_E2E_LINK", "AKIMETRICS_E2E_DATA"] as const;

/**
 * Gives the tests of a file an application of their own, fresh but for the demo, in the order in which they stand:
 * what they change must not be seen by tests of pages that only read.
 * @param prepare what it is to be started with, such as the address of a server that the test brings
 */
export function useOwnApplication(prepare: () => Promise<ApplicationOptions> = async () => ({})): void {
  let stop: (() => Promise<void>) | undefined;
  let shared: readonly (readonly [string, string | undefined])[] = [];
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    shared = told.map((name) => [name, process.env[name]]);
    stop = await startApplicationWith(await prepare());
  });
  test.afterAll(async () => {
    for (const [name, value] of shared) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await stop?.();
  });
}
