import { describe, expect, test } from "vitest";
import { z } from "zod";
import { findNearest } from "./find-nearest.ts";
import { parseCommandLine } from "./parse-command-line.ts";

const options = z.object({
  json: z.boolean().default(false),
  account: z.string().optional(),
  region: z.array(z.string()).optional(),
});

describe("a command line", () => {
  test("gives flags, values, repeated values and operands", () => {
    const parsed = parseCommandLine(options, [
      "a.csv",
      "--json",
      "--account=x:y",
      "--region",
      "A",
      "--region",
      "B",
      "b.csv",
    ]);
    expect(parsed).toEqual({
      ok: true,
      options: { json: true, account: "x:y", region: ["A", "B"] },
      operands: ["a.csv", "b.csv"],
    });
  });

  test("takes everything after -- as operands", () => {
    expect(parseCommandLine(options, ["--", "--odd-name.csv"])).toMatchObject({
      ok: true,
      operands: ["--odd-name.csv"],
    });
  });

  test("refuses an unknown option with the one that was probably meant", () => {
    expect(parseCommandLine(options, ["--jsno"])).toEqual({
      ok: false,
      reason: "there is no option --jsno. Did you mean --json?",
    });
    expect(parseCommandLine(options, ["--verbose"])).toEqual({ ok: false, reason: "there is no option --verbose." });
  });

  test("refuses an option without its value", () => {
    expect(parseCommandLine(options, ["--account"])).toMatchObject({ ok: false });
  });
});

test("a word is only guessed when it is close", () => {
  expect(findNearest("docter", ["doctor", "import"])).toBe("doctor");
  expect(findNearest("zzz", ["doctor", "import"])).toBeNull();
});
