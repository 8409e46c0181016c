import { expect, test } from "vitest";
import { maskSourceCell } from "./mask-source-cell.ts";

const isRegistered = (handle: string) => handle === "sunny.akimat";
const shown = (name: string, value: string, isUsed = false) => maskSourceCell(name, value, isUsed, isRegistered);

test("what became part of the post is shown as it stands", () => {
  expect(shown("Post ID", "700123456789012", true)).toBe("700123456789012");
  expect(shown("Description", "Звоните 8 701 123 45 67, @sunny.akimat", true)).toBe(
    "Звоните 8 701 123 45 67, @sunny.akimat",
  );
});

test("ids, counts and times that nobody uses are shown too", () => {
  expect(shown("Page ID", "100012345678901")).toBe("100012345678901");
  expect(shown("commentsCount", "12")).toBe("12");
  expect(shown("videoDuration", "30.5")).toBe("30.5");
  expect(shown("Duration (sec)", "")).toBe("");
});

test.each([
  ["latestComments/0/text", "Су жоқ"],
  ["latestComments/0/ownerUsername", "citizen"],
  ["latestComments.0.text", "Су жоқ"],
  ["firstComment", "Рахмет"],
  ["taggedUsers/0/full_name", "Айгүл"],
  ["mentions/0", "citizen"],
  ["user_agent", "Mozilla/5.0"],
  ["E-mail", "a@example.kz"],
])("%s speaks of people and is not shown", (name, value) => {
  expect(shown(name, value)).toBeNull();
});

test("other texts are masked as comments are", () => {
  expect(shown("Note", "Ask @citizen or @sunny.akimat, 8 701 123 45 67")).toBe("Ask @••• or @sunny.akimat, •••");
  expect(shown("Custom labels", "жол, су")).toBe("жол, су");
});
