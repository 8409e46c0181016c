/** The guide to surveys names every tool whose files are taken, and no other. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { surveyFormats } from "./survey-formats.ts";

const guide = readFileSync(new URL("../../../docs/surveys.md", import.meta.url), "utf8");

test("the guide to surveys tells of every tool, and of no other", () => {
  const told = [...guide.matchAll(/^\| [^|]+ \| `([a-z\d-]+)` \|/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(surveyFormats.map(({ name }) => name).sort());
});
