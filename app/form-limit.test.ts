import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formBytes, formFileBytes, refuseLargeForm } from "./form-limit.ts";

const form = (bytes: number) =>
  new Request("https://akimetrics.example/ru/settings", { method: "POST", headers: { "content-length": `${bytes}` } });

test("a form that Next would cut off is refused in the reader's words", async () => {
  const refused = refuseLargeForm(form(formBytes + 1), "ru");
  expect(refused?.status).toBe(413);
  expect(await refused?.text()).toMatch(/не больше 4\sМБ/);
  expect(refuseLargeForm(form(formBytes), "ru")).toBeNull();
});

test("the limit is the one that Next is told, and leaves room for what stands beside a file", () => {
  expect(readFileSync("next.config.ts", "utf8")).toContain(`bodySizeLimit: "${formBytes / 1024 ** 2}mb"`);
  expect(formBytes - formFileBytes).toBeGreaterThan(100_000);
});
