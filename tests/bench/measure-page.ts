import { get } from "node:http";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { prepareChromium } from "../setup/chromium.ts";

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds from asking to the last byte, compressed as a browser gets it; unpacking is not the server's time. */
function timeAnswer(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const request = get(url, { headers: { "Accept-Encoding": "gzip" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.on("error", reject);
      response.on("end", () => resolve(performance.now() - start));
      response.resume();
    });
    request.on("error", reject);
  });
}

/**
 * Milliseconds from asking to the last byte, the median of many requests one after the other. A server that just
 * started compiles as it goes, so the first requests are not counted.
 */
export async function medianServerTime(url: string, requests = 25, warmUp = 40): Promise<number> {
  const times: number[] = [];
  for (let n = -warmUp; n < requests; n += 1) {
    const time = await timeAnswer(url);
    if (n >= 0) times.push(time);
  }
  return median(times);
}

/** What a browser sees of a page. */
export interface PageMeasure {
  /** Bytes of JavaScript, compressed, that the page asks for before anything is scrolled or clicked. */
  readonly scriptBytes: number;
  readonly firstPaintMs: number;
  readonly layoutShift: number;
  /** Figures that are drawn at first paint, without any script. */
  readonly figuresWithoutScript: number;
  readonly figures: number;
}

const figure = "figure svg[role='img'], figure table";

/** Opens the page in a real browser, once with and once without JavaScript. */
export async function measurePage(url: string): Promise<PageMeasure> {
  const browser = await chromium.launch(await prepareChromium());
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script") return;
      bodies.push(response.body());
    });
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { layoutShift: number };
      seen.layoutShift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.layoutShift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const scriptBytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
    const seen = await page.evaluate(() => ({
      firstPaintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      layoutShift: (globalThis as unknown as { layoutShift: number }).layoutShift,
    }));
    const figures = await page.locator(figure).count();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const plainPage = await plain.newPage();
    await plainPage.goto(url);
    return { ...seen, scriptBytes, figures, figuresWithoutScript: await plainPage.locator(figure).count() };
  } finally {
    await browser.close();
  }
}
