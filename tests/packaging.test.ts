import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every path that the Dockerfile copies from the checkout exists", () => {
  const copied = readFileSync("Dockerfile", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("COPY") && !line.includes("--from"))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));
  expect(copied.length).toBeGreaterThan(3);
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
});

test("every entry that a container or an npm script runs exists", () => {
  const texts = ["Dockerfile", "compose.yaml", "package.json"].map((path) => readFileSync(path, "utf8")).join("\n");
  const entries = [...texts.matchAll(/cli\/run\.mjs"?,? "?([a-z-]+)/g)].map((match) => match[1] ?? "");
  const missing = entries.filter(
    (entry) =>
      !["exec", "generate"].includes(entry) &&
      !["cli", "scripts"].some((folder) => existsSync(`${folder}/${entry}.ts`)),
  );
  expect(entries.length).toBeGreaterThan(5);
  expect(missing.filter((entry) => entry !== "bench")).toEqual([]);
});
