/** The guide to formats says of each registered format what its columns give, and how to obtain such an export. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Platform } from "#lib/domain/model.ts";
import { platformName } from "#lib/i18n/names.ts";
import { tableFormats } from "#lib/importers/registry.ts";
import type { TableFormat } from "./table/table-format.ts";

const guide = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");

/** Counts of posts in the order in which the guide names them. */
const counts = ["likes", "comments", "shares", "views", "reach", "saves"] as const;

/** What a file of the format can give. */
function givesOf(format: TableFormat): string {
  const schema: TableFormat["schema"] & { readonly tells?: unknown } = format.schema;
  if (schema.kind === "followers") return "follower totals";
  if (schema.kind === "comments") return commentsOf(format);
  const fields = new Set<string>([...Object.keys(schema.columns), ...(schema.built ?? [])]);
  const given: string[] = counts.filter((count) => fields.has(count));
  if ([...fields].some((field) => field.startsWith("reactions"))) given.push("kinds of reaction");
  if (fields.has("followers")) given.push("followers at the time");
  if (schema.tells !== undefined) given.push("comments with their texts");
  return given.join(", ") || "texts and times alone";
}

/** What comments of the format can tell. */
function commentsOf(format: TableFormat): string {
  const { columns }: { readonly columns: object } = format.schema;
  const answers = "parentId" in columns || ("openInside" in format && format.openInside !== undefined);
  const given = [
    ...(answers ? ["whom they answer"] : []),
    ...(["author", "authorId", "authorName"].some((field) => field in columns) ? ["authors"] : []),
    ...("likes" in columns ? ["likes"] : []),
  ];
  return `comments: ${given.join(", ")}`;
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
