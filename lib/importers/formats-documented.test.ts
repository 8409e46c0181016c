/** The guide to formats says of each registered format what its columns give, and how to obtain such an export. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Platform } from "#lib/domain/model.ts";
import { platformName } from "#lib/i18n/names.ts";
import { tableFormats } from "#lib/importers/registry.ts";
import { type FormatGift, giftsOf } from "./format-gifts.ts";
import type { TableFormat } from "./table/table-format.ts";

const guide = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");

/** How the guide names what formats give. */
const words: Readonly<Record<FormatGift, string>> = {
  likes: "likes",
  comments: "comments",
  shares: "shares",
  views: "views",
  reach: "reach",
  saves: "saves",
  hiddenLikes: "hidden likes told apart",
  reactionKinds: "kinds of reaction",
  followersThen: "followers at the time",
  commentTexts: "comments with their texts",
  textsOnly: "texts and times alone",
  followerTotals: "follower totals",
  parents: "whom they answer",
  authors: "authors",
  commentLikes: "likes",
  responses: "answers",
};

/** What a file of the format can give, as the guide says it. */
function givesOf(format: TableFormat): string {
  const gives = giftsOf(format)
    .map((gift) => words[gift])
    .join(", ");
  return format.schema.kind === "comments" ? `comments: ${gives}` : gives;
}

function platformOf(platform: Platform | null): string {
  return platform === null ? "any" : platformName(platform);
}

const rows = guide.split("\n").filter((line) => /^\| .* \| `[a-z0-9-]+` \|/.test(line));
const cellsOf = (row: string): string[] => row.split("|").map((cell) => cell.trim());

describe("the guide to formats", () => {
  test.each(tableFormats.map((format) => [format.schema.name, format] as const))(
    "tells what %s gives",
    (name, format) => {
      const [row = "", ...others] = rows.filter((line) => line.includes(`\`${name}\``));
      expect(others, "told once").toEqual([]);
      const [, words = "", code, platform, gives, source = ""] = cellsOf(row);
      expect([code, platform, gives]).toEqual([`\`${name}\``, platformOf(format.schema.platform), givesOf(format)]);
      expect(words.length, "a name in words").toBeGreaterThan(5);
      expect(source.length, "how to obtain it").toBeGreaterThan(20);
    },
  );

  test("tells of no format that is not there", () => {
    const names = rows.map((row) => cellsOf(row)[2]?.replaceAll("`", ""));
    expect(names.filter((name) => !tableFormats.some(({ schema }) => schema.name === name))).toEqual([]);
  });
});
