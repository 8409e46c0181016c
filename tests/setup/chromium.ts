import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** What Playwright needs to start the Chromium that npm brings. */
export interface ChromiumLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, with the two libraries (nss, nspr) that a bare Debian lacks, once
 * for each user of the machine.
 */
export async function prepareChromium(): Promise<ChromiumLaunch> {
  const temporary = tmpdir();
  const folder = join(temporary, `akimetrics-chromium-${userInfo().uid}`);
  const complete = join(folder, "complete");
  // What a killed run left half-unpacked would look finished.
  if (!existsSync(complete)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  // Read when the package is loaded: it is how the package is told to unpack its libraries too.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs24.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const executablePath = await chromium.executablePath();
  writeFileSync(complete, "");
  process.env.TMPDIR = temporary;
  const { LD_LIBRARY_PATH = "", FONTCONFIG_PATH = "" } = process.env;
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    env: { ...Object.fromEntries(inherited), LD_LIBRARY_PATH, FONTCONFIG_PATH },
  };
}
