import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "../domain/model.ts";
import {
  formatChange,
  formatCompact,
  formatCount,
  formatDate,
  formatDateInWords,
  formatDecimal,
  formatDuration,
  formatHour,
  formatInstant,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPValue,
  formatShortDate,
  formatShortMonth,
  formatWeekday,
  noValue,
} from "./format.ts";

describe("numbers", () => {
  test("Kazakh and Russian write a decimal comma and group by a narrow space", () => {
    expect(formatDecimal(1636.45, "kk")).toBe("1\u202F636,5");
    expect(formatCount(65600, "ru")).toBe("65\u202F600");
    expect(formatNumber(0.5, "ru")).toBe("0,5");
  });

  test("English writes a decimal point and groups by a comma", () => {
    expect(formatDecimal(1636.45, "en")).toBe("1,636.5");
    expect(formatNumber(35, "en")).toBe("35");
  });

  test("an unknown value is said as such and never as zero", () => {
    for (const locale of locales) {
      for (const text of [formatCount(null, locale), formatDecimal(null, locale), formatPercent(null, locale)]) {
        expect(text).toBe(noValue);
      }
      expect(formatCount(0, locale)).toBe("0");
    }
  });

  test("a rate becomes a percentage", () => {
    expect(formatPercent(0.1234, "kk")).toBe("12,3%");
    expect(formatPercent(0.1234, "ru")).toBe("12,3\u00A0%");
    expect(formatPercent(1, "en", 0)).toBe("100%");
  });

  test("a change carries its sign, in percent or in points", () => {
    expect(formatChange(0.25, "percent", "en")).toBe("+25.0%");
    expect(formatChange(-0.021, "points", "ru")).toBe("\u22122,1\u00A0п.п.");
    expect(formatChange(0, "percent", "kk")).toBe("0,0%");
    expect(formatChange(-0.0001, "percent", "en")).toBe("0.0%");
    expect(formatChange(null, "percent", "en")).toBe(noValue);
  });

  test("axes shorten thousands and millions", () => {
    expect(formatCompact(98300, "en")).toBe("98.3K");
    expect(formatCompact(98300, "kk")).toBe("98,3\u00A0мың");
    expect(formatCompact(1_250_000, "ru")).toBe("1,3\u00A0млн");
    expect(formatCompact(999_999, "en")).toBe("1M");
    expect(formatCompact(2.5, "en")).toBe("2.5");
  });

  test("what is written can be read back", () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const text = formatCount(value, "kk");
        expect(Number(text.replaceAll("\u202F", "").replace("\u2212", "-"))).toBe(value);
      }),
    );
  });
});

describe("days", () => {
  test("Kazakh and Russian write dd.mm.yyyy, English the month by name", () => {
    expect(formatDate("2022-06-01", "kk")).toBe("01.06.2022");
    expect(formatDate("2022-06-01", "en")).toBe("1 June 2022");
    expect(formatDateInWords("2023-04-03", "kk")).toBe("2023 ж. 3 сәуір");
    expect(formatDateInWords("2023-04-03", "ru")).toBe("3 апреля 2023");
    expect(formatDateInWords("2023-03-04", "ru")).toBe("4 марта 2023");
    expect(formatDateInWords("2023-05-04", "ru")).toBe("4 мая 2023");
    expect(formatDateInWords("2023-04-03", "en")).toBe("3 April 2023");
    expect(formatShortDate("2022-06-01", "ru")).toBe("01.06");
    expect(formatShortDate("2022-06-01", "en")).toBe("1 Jun");
  });

  test("a period names both its ends, one day only one", () => {
    expect(formatPeriod({ from: "2022-06-01", to: "2023-05-31" }, "ru")).toBe("01.06.2022 – 31.05.2023");
    expect(formatPeriod({ from: "2022-06-01", to: "2022-06-01" }, "ru")).toBe("01.06.2022");
  });

  test("months and weekdays are named in the language", () => {
    expect(formatMonth("2022-06", "kk")).toBe("2022 ж. маусым");
    expect(formatMonth("2022-06", "ru")).toBe("июнь 2022");
    expect(formatShortMonth("2022-06-01", "en")).toBe("Jun");
    expect(formatWeekday(0, "kk")).toBe("дүйсенбі");
    expect(formatWeekday(6, "ru", "short")).toBe("Вс");
  });

  test("an instant is shown by the clock of its place", () => {
    const instant = new Date("2022-06-30T19:30:00Z");
    expect(formatInstant(instant, "Asia/Almaty", "kk")).toBe("01.07.2022, 01:30");
    expect(formatInstant(instant, "Asia/Oral", "en")).toBe("1 July 2022, 00:30");
    expect(formatHour(9)).toBe("09:00");
  });
});

describe("durations", () => {
  test("two largest units are said", () => {
    expect(formatDuration(8100, "en")).toBe("2\u00A0h 15\u00A0min");
    expect(formatDuration(90_000, "kk")).toBe("1\u00A0күн 1\u00A0сағ");
    expect(formatDuration(86_400, "ru")).toBe("1\u00A0дн.");
    expect(formatDuration(59.7, "en")).toBe("1\u00A0min");
    expect(formatDuration(0, "en")).toBe("0\u00A0s");
    expect(formatDuration(null, "ru")).toBe(noValue);
  });
});

test("a tiny p is said to be smaller than papers print, never to be 0", () => {
  expect(formatPValue(0.0004, "kk")).toBe("< 0,001");
  expect(formatPValue(0.001, "en")).toBe("0.001");
  expect(formatPValue(null, "ru")).toBe(noValue);
});
