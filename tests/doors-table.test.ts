import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { actionTable, pageTable, routeTable } from "./setup/door-table.ts";

const files = readdirSync("app", { recursive: true, encoding: "utf8" });
const folderOf = (file: string) => file.split("/").slice(0, -1).join("/");
const sources = files
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(`app/${file}`, "utf8") }));
const shown = (file: string) => file.replace(/^\[locale\]\/?/, "");

describe("the table of doors, which the role walk goes by,", () => {
  test("has every page", () => {
    const pages = files.filter((file) => file.endsWith("page.tsx") && /(?:^|\/)page\.tsx$/.test(file));
    expect(Object.keys(pageTable).sort()).toEqual(pages.map((file) => shown(folderOf(file))).sort());
  });

  test("has every route", () => {
    const routes = files.filter((file) => /(?:^|\/)route\.ts$/.test(file));
    expect(Object.keys(routeTable).sort()).toEqual(routes.map(folderOf).sort());
  });

  test("has every server action", () => {
    const actions = sources
      .filter(({ text }) => /^\s*["']use server["']/m.test(text))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/^export async function (\w+)/gm)].map(([, name]) => `${shown(file)} ${name}`),
      );
    expect(Object.keys(actionTable).sort()).toEqual(actions.sort());
  });

  test("sees every server action: each stands in a file of them, as a function by name", () => {
    const others = ["components", "lib", "cli"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, "utf8") })),
    );
    const acting = [...sources, ...others].filter(({ text }) => /^\s*["']use server["']/m.test(text));
    for (const { file, text } of acting) {
      expect([file, /^["']use server["'];$/m.exec(text)?.index]).toEqual([file, 0]);
      const exported = [...text.matchAll(/^export (?!async function \w|type |interface )(.*)$/gm)].map(
        ([line]) => line,
      );
      expect([file, exported]).toEqual([file, []]);
    }
    expect(acting.every(({ file }) => shown(file).endsWith("actions.ts"))).toBe(true);
  });

  test("has every method of every route", () => {
    for (const { file, text } of sources.filter(({ file }) => /(?:^|\/)route\.ts$/.test(file))) {
      const methods = [...text.matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm)].map(([, name]) => name);
      const walked = (routeTable[folderOf(file)] ?? []).map(({ method }) => method as string);
      const unwalked = methods.filter((name = "") => !["HEAD", "OPTIONS", ...walked].includes(name));
      expect([file, unwalked]).toEqual([file, []]);
    }
  });
});

test("every page asks for the right that the table names, before anything else", () => {
  for (const { file, text } of sources.filter(({ file }) => /(?:^|\/)page\.tsx$/.test(file))) {
    const { needs } = pageTable[shown(folderOf(file))] ?? { needs: null };
    const asked = [...text.matchAll(/requirePage\("([\w.]+)"\)/g)].map(([, permission]) => permission);
    expect([file, [...new Set(asked)]]).toEqual([file, needs === null ? [] : [needs]]);
  }
});
