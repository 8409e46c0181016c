import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exportTables } from "#app/export/export-tables.ts";
import { describeOptions } from "#cli/commands/option-shape.ts";
import { commands } from "#cli/commands/registry.ts";
import { apiRoutes } from "#lib/contract/api-routes.ts";
import { parameters } from "#lib/contract/parameters.ts";

const api = readFileSync("docs/api.md", "utf8");
const commandLine = readFileSync("docs/command-line.md", "utf8");

describe("docs/api.md", () => {
  test.each(Object.values(apiRoutes).map(({ path }) => path))("tells of %s", (path) => {
    expect(api).toContain(`| \`${path}\` |`);
  });

  test.each(Object.keys(parameters))("tells of the parameter %s", (name) => {
    expect(api).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\|`, "m"));
  });

  test.each([...exportTables.keys()])("tells of the table %s", (name) => {
    expect(api).toContain(`\`${name}\``);
  });

  test("tells of no route that is not there", () => {
    const known = Object.values(apiRoutes).map(({ path }) => path);
    const told = [...api.matchAll(/\/api\/v1\/([a-z]+)(?![a-z.])/g)].map(([path]) => path);
    expect(
      told.filter((path) => !known.includes(path as (typeof known)[number]) && path !== "/api/v1/openapi"),
    ).toEqual([]);
  });
});

describe("docs/command-line.md", () => {
  test.each(commands.map(({ name }) => name))("tells of %s", (name) => {
    expect(commandLine).toMatch(new RegExp(`^\\| \`${name}[ \`]`, "m"));
  });

  test.each(commands)("tells of every option of $name", async ({ load }) => {
    const { options } = await load();
    const common = ["lang", "format", "json"];
    const untold = describeOptions(options)
      .map(({ name }) => name)
      .filter((name) => !common.includes(name) && !commandLine.includes(`--${name}`));
    expect(untold).toEqual([]);
  });
});
