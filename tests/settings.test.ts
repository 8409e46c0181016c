import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { envSchema, parseEnv } from "#lib/env.ts";

describe("settings", () => {
  test("are listed in docs/settings.md with their defaults and descriptions", () => {
    const documented = readFileSync("docs/settings.md", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    const defaults: Record<string, unknown> = parseEnv({});
    const expected = Object.entries(envSchema.shape).map(([name, field]) => {
      const value = defaults[name];
      return `| \`${name}\` |${value === undefined ? "" : ` \`${value}\``} | ${field.description} |`;
    });
    expect(documented).toEqual(expected);
  });

  test("count as not set when they are empty", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "" })).toEqual(parseEnv({}));
  });

  test("are refused by name when they make no sense", () => {
    expect(() => parseEnv({ PORT: "many" })).toThrow(expect.objectContaining({ code: "settingInvalid" }));
    expect(() => parseEnv({ PORT: "70000" })).toThrow(expect.objectContaining({ code: "settingInvalid" }));
    expect(() => parseEnv({ LOG_LEVEL: "loud" })).toThrow(expect.objectContaining({ code: "settingInvalid" }));
  });
});
