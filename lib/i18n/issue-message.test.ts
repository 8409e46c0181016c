import { describe, expect, test } from "vitest";
import { requestCodes } from "#lib/contract/request-codes.ts";
import { locales } from "#lib/domain/model.ts";
import { importFields } from "#lib/importers/fields.ts";
import { refusalCodes, rejectionCodes, warningCodes } from "#lib/importers/issue-codes.ts";
import { formatNames } from "#lib/importers/registry.ts";
import { formatDateInWords } from "./format.ts";
import { importFormatName, issueMessage } from "./issue-message.ts";
import { messagesOf } from "./messages.ts";

/** Codes that the engine adds to those of the importers. */
const engineCodes: Readonly<Record<string, readonly string[]>> = {
  repeated_rows: ["rows"],
  newer_posts_known: ["rows"],
  published_in_future: ["rows", "line"],
  commented_after_capture: ["rows", "line"],
  import_failed: [],
  handle_of_another_account: ["handle", "id"],
  comment_without_account: ["post"],
  repeated_comments: ["rows"],
  possible_official_author: ["name", "account", "comments"],
  original_gone: [],
  row_of_undone: [],
  row_not_of_posts: [],
  row_not_found: [],
  original_not_kept: [],
  disk_full: [],
  demo_not_undone: [],
  kept_by_later_import: ["rows"],
  import_interrupted: [],
  upload_gone: [],
  upload_damaged: [],
  import_state: ["state"],
  file_too_large: ["limit"],
  import_cancelled: [],
  upload_without_file: [],
  upload_broken: [],
  name_blank: [],
  capture_in_future: [],
};
const codes = Object.entries<readonly string[]>({
  ...refusalCodes,
  ...rejectionCodes,
  ...warningCodes,
  ...engineCodes,
});
const numeric = new Set(["rows", "comments", "line", "lines", "count", "cells", "columns", "limit"]);

test("no code means one thing in a file and another in a request", () => {
  expect(codes.map(([code]) => code).filter((code) => code in requestCodes)).toEqual([]);
});

describe.each(locales)("import issues in %s", (locale) => {
  const sentences: Readonly<Record<string, string>> = messagesOf(locale).importIssues;

  test("there is a sentence for every code that an import can utter, and for no other", () => {
    expect(Object.keys(sentences).sort()).toEqual(codes.map(([code]) => code).sort());
  });

  test.each(codes)("%s says every parameter", (code, names) => {
    // Values that no sentence holds by itself, so that one which swallows a parameter is found.
    const values = names.map((name, index): [string, string | number] => [
      name,
      numeric.has(name) && !(code === "columns_missing")
        ? 701 + index
        : name === "order"
          ? "day-month"
          : `value${index}`,
    ]);
    const sentence = issueMessage(code, Object.fromEntries(values), locale);
    for (const [name, value] of values) if (name !== "order") expect(sentence).toContain(String(value));
    expect(sentence).not.toMatch(/[{}]/);
    expect(sentence.length).toBeGreaterThan(15);
  });

  test("the two orders of day and month read differently", () => {
    const days = { dayFirst: "2023-04-03", monthFirst: "2023-03-04" };
    const say = (order: string) => issueMessage("date_order_assumed", { order, value: "03/04/2023", ...days }, locale);
    expect(say("day-month")).not.toBe(say("month-day"));
    for (const day of Object.values(days)) expect(say("day-month")).toContain(formatDateInWords(day, locale));
  });

  test("platforms and formats are named as people write them", () => {
    const sentence = issueMessage(
      "account_platform_mismatch",
      { given: "facebook", expected: "instagram", format: "meta-instagram-posts" },
      locale,
    );
    expect(sentence).toContain("Facebook");
    expect(sentence).toContain("Meta Business Suite");
    expect(sentence).not.toContain("meta-instagram-posts");
  });

  test("every format and every field of an import has a name", () => {
    for (const format of formatNames) expect(importFormatName(format, locale)).not.toBe(format);
    const fields: Readonly<Record<string, string>> = messagesOf(locale).imports.fields;
    for (const field of importFields) expect(fields[field.replace(".", "_")], field).toBeTruthy();
  });
});

test("a size is said in the reader's units", () => {
  expect(issueMessage("file_too_large", { limit: 2 * 1024 ** 3 }, "en")).toContain("2\u00A0GB");
  expect(issueMessage("file_too_large", { limit: 1.5 * 1024 ** 2 }, "ru")).toContain("1,5\u00A0МБ");
});
