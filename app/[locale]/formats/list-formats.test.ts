import { describe, expect, test } from "vitest";
import { locales } from "#lib/domain/model.ts";
import { messagesOf } from "#lib/i18n/messages.ts";
import { formatGifts } from "#lib/importers/format-gifts.ts";
import { formatNames } from "#lib/importers/registry.ts";
import { formatKinds, listFormats } from "./list-formats.ts";

describe.each(locales)("in %s", (locale) => {
  const listed = listFormats(locale);
  const rows = formatKinds.flatMap((kind) => listed[kind]);

  test("every format is listed once, in words, with the way to obtain it", () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...formatNames].sort());
    for (const { name, title, obtain } of rows) {
      expect(title, name).not.toBe(name);
      expect(obtain.length, `how to obtain ${name}`).toBeGreaterThan(15);
    }
  });

  test("no way is told to a format that is gone", () => {
    expect(Object.keys(messagesOf(locale).formats.obtain).sort()).toEqual([...formatNames].sort());
  });

  test("whatever a format gives has a name", () => {
    expect(Object.keys(messagesOf(locale).formats.gifts).sort()).toEqual([...formatGifts].sort());
  });
});
