import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const skipped = new Set(["node_modules", ".git", ".next", ".data", "test-results", "playwright-report"]);

/** Markdown files below a folder, by their path from the root. */
function listDocuments(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listDocuments(name);
    return entry.name.endsWith(".md") ? [name] : [];
  });
}

const documents = listDocuments("");

/** Paths of this project that a text names, in links and in code marks. */
function citedPaths(text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? "");
  const marked = [
    ...text.matchAll(/`((?:app|cli|components|docs|lib|prisma|public|tests)\/[^`\s*…<>]+\.[a-z]+)`/g),
  ].map((match) => match[1] ?? "");
  return [...links, ...marked];
}

/** What GitHub calls the headings of a text: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? "");
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

describe("documentation", () => {
  test.each(documents)("%s names only files that exist", (file) => {
    const cited = citedPaths(readFileSync(path.join(root, file), "utf8"));
    const missing = cited.filter(
      (cite) => !existsSync(path.join(root, cite)) && !existsSync(path.resolve(root, path.dirname(file), cite)),
    );
    expect(missing).toEqual([]);
  });

  test.each(documents)("%s leads to sections that there are", (file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)#([^)\s]+)\)/g)];
    const missing = links.filter(([, to = "", anchor = ""]) => {
      const target = to === "" ? text : readFileSync(path.resolve(root, path.dirname(file), to), "utf8");
      return !anchorsOf(target).has(anchor);
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  test.each(documents.filter((file) => file.startsWith("docs/decisions/")))(
    "%s is a short decision with its parts",
    (file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      expect(text.split("\n").length).toBeLessThanOrEqual(50);
      for (const part of ["Date: ", "Status: ", "## Context", "## Decision", "## Consequences"])
        expect(text).toContain(part);
    },
  );

  test("every folder of ARCHITECTURE.md exists", () => {
    const text = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8");
    const folders = [...text.matchAll(/^\| `([a-z/]+)` \|/gm)].map((match) => match[1] ?? "");
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((folder) => !existsSync(path.join(root, folder)))).toEqual([]);
  });
});
