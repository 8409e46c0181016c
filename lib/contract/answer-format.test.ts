import { expect, test } from "vitest";
import { answerFormatOf } from "./answer-format.ts";
import { preferredLanguage } from "./languages.ts";

const formatOf = (query: string, accept: string | null) => answerFormatOf(new URLSearchParams(query), accept);

test.each([
  ["", null, "json"],
  ["", "*/*", "json"],
  ["", "text/csv", "csv"],
  ["", "application/json;q=0.5, text/csv", "csv"],
  ["", "text/html,application/xhtml+xml,*/*;q=0.8", "json"],
  ["", "application/json;q=0, */*", "csv"],
  ["", "text/csv;q=0.2, */*;q=0.1", "csv"],
  ["format=csv", "application/json", "csv"],
  ["format=CSV", null, "csv"],
])("%j with Accept %j is answered as %s", (query, accept, format) => {
  expect(formatOf(query, accept)).toBe(format);
});

test("what can't be had is refused", () => {
  expect(() => formatOf("", "image/png")).toThrow(expect.objectContaining({ code: "not_acceptable" }));
  expect(() => formatOf("", "application/json;q=0")).toThrow(expect.objectContaining({ code: "not_acceptable" }));
  expect(() => formatOf("", "*/*;q=0")).toThrow(expect.objectContaining({ code: "not_acceptable" }));
  expect(() => formatOf("format=xml", null)).toThrow(expect.objectContaining({ code: "bad_choice" }));
});

test.each([
  [null, "en"],
  ["kk-KZ,ru;q=0.8", "kk"],
  ["de, ru;q=0.7, en;q=0.3", "ru"],
  ["en;q=0.1, ru-RU;q=0.9", "ru"],
  ["de", "en"],
  ["kk;q=0", "en"],
])("Accept-Language %j is answered in %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
