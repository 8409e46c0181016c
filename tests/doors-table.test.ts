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
});

test("every page asks for the right that the table names, before anything else", () => {
  for (const { file, text } of sources.filter(({ file }) => /(?:^|\/)page\.tsx$/.test(file))) {
    const { needs } = pageTable[shown(folderOf(file))] ?? { needs: null };
    const asked = [...text.matchAll(/requirePage\("([\w.]+)"\)/g)].map(([, permission]) => permission);
    expect([file, [...new Set(asked)]]).toEqual([file, needs === null ? [] : [needs]]);
  }
});
