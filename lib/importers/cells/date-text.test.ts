import fc from "fast-check";
import { expect, test } from "vitest";
import { nearMisses } from "#tests/near-misses.ts";
import { readDate, readDateOfAnyForm } from "./date-text.ts";

const dayFirst = { slashed: "day-month", dotted: "day-month" } as const;
const monthFirst = { slashed: "month-day", dotted: "day-month" } as const;

function shown(text: string, orders: typeof dayFirst | typeof monthFirst): string | null {
  const date = readDate(text, orders);
  if (date === null) return null;
  const { year, month, day, time, offsetMinutes } = date;
  const clock = time === null ? "" : ` ${time.hour}:${time.minute}:${time.second}`;
  return `${year}-${month}-${day}${clock}${offsetMinutes === null ? "" : ` ${offsetMinutes}`}`;
}

test.each([
  ["2023-05-24", "2023-5-24"],
  ["2023-05-24T12:48:32Z", "2023-5-24 12:48:32 0"],
  ["2023-05-24T12:48:32.123456+06:00", "2023-5-24 12:48:32 360"],
  ["2023-05-24 12:48:32 -0500", "2023-5-24 12:48:32 -300"],
  ["2023/05/24 2:48:32 PM GMT+5", "2023-5-24 14:48:32 300"],
  ["24.05.2023 9:05", "2023-5-24 9:5:0"],
  ["24.05.23", "2023-5-24"],
  ["03/02/2025 05:14", "2025-2-3 5:14:0"],
  ["29.02.2024", "2024-2-29"],
  ["24.05.2023\u00a09:05", "2023-5-24 9:5:0"],
  ["2023-05-24\u202f12:48:32", "2023-5-24 12:48:32"],
  ["1/2/2025\u202f12:05\u202fAM", "2025-2-1 0:5:0"],
  ["1/2/2025 12:05 AM", "2025-2-1 0:5:0"],
  ["2023-05-24 12:48:32 EDT", "2023-5-24 12:48:32 -240"],
  ["2021-07-05 18:02:45 BRT", "2021-7-5 18:2:45 -180"],
  ["2024-01-14 09:15:26 NZDT", "2024-1-14 9:15:26 780"],
  ["2024-02-29 23:59:59 ALMT", "2024-2-29 23:59:59 360"],
  ["2024-03-01 10:00:00 ALMT", "2024-3-1 10:0:0 300"],
  ["2022-12-31 05:16:27 EST", "2022-12-31 5:16:27 -300"],
  ["1684932512", "2023-5-24 12:48:32 0"],
  ["1684932512345", "2023-5-24 12:48:32 0"],
  ["Feb 19, 2026", "2026-2-19"],
  ["Sept 3, 2021, 9:05 PM", "2021-9-3 21:5:0"],
  ["19 Feb 2026", "2026-2-19"],
  ["19 февр. 2026 г., 10:15", "2026-2-19 10:15:0"],
  ["1 мая 2023", "2023-5-1"],
  ["2026 ж. 19 ақпан", "2026-2-19"],
  ["3 қар. 2024 ж.", "2024-11-3"],
  ["Tue Oct 10 07:57:53 +0000 2023", "2023-10-10 7:57:53 0"],
  ["9 июня 2016 в 18:53", "2016-6-9 18:53:0"],
  ["June 9, 2016 at 6:53 PM", "2016-6-9 18:53:0"],
  ["Thu, 09 Jun 2016 18:53:32 GMT", "2016-6-9 18:53:32 0"],
  ["чт, 9 июня 2016 г.", "2016-6-9"],
  ["2016 ж. 9 маусымында 18:53", "2016-6-9 18:53:0"],
  ["2023 жылғы 24 мамырда", "2023-5-24"],
  ["09-Jun-16", "2016-6-9"],
  ["9-Jun-2016 18:53:32", "2016-6-9 18:53:32"],
  ["Mon Sep 08 2025 13:58:23 GMT-0500 (Central Daylight Time)", "2025-9-8 13:58:23 -300"],
  ["2020/04/07 4:49:53 p.\u00a0m. GMT-5", "2020-4-7 16:49:53 -300"],
  ["2020/04/07 12:05:00 a. m. GMT-5", "2020-4-7 0:5:0 -300"],
])("%j is %s", (text, date) => {
  expect(shown(text, dayFirst)).toBe(date);
});

test("month-first dates are read as such, dotted ones stay day first", () => {
  expect(shown("03/02/2025 05:14", monthFirst)).toBe("2025-3-2 5:14:0");
  expect(shown("03.02.2025 05:14", monthFirst)).toBe("2025-2-3 5:14:0");
});

test.each([
  "",
  "yesterday",
  "2023-02-30",
  "29.02.2023",
  "2023-13-01",
  "24.05.2023 24:00",
  "24.05.2023 13:05 PM",
  "2023-05-24 10:60",
  "45070.5",
  "2023-05-24T10:00+25:00",
  "2023-05/24",
  "Feb 30, 2026",
  "19 foo 2026",
  "2023-05-24 12:48:32 XST",
  "3.апр",
  "31-Jun-16",
  "09-Foo-16",
  "168493251",
])("%j is no date", (text) => {
  expect(shown(text, dayFirst)).toBeNull();
});

const isoTimes = [
  ...["2021-01-01T02:00:00", "2021-01-01 02:00:00", "2021-02-28T23:59:59Z", "2024-02-29T00:00:00.000Z"],
  ...["2021-12-31T12:30:00+0500", "2021-12-31 12:30:00-0330", "2021-12-31T12:30:00+1401", "2021-02-29T12:30:00.000Z"],
  ...[
    "2021-13-01T02:00:00",
    "2021-01-01T24:00:00Z",
    "2021-01-01T02:60:00",
    "2021-01-01T02:00:61Z",
    "0000-02-29T02:00:00Z",
  ],
];

test("a time of the common form is read as times of any form", () => {
  const digit = fc.constantFrom(..."0123456789");
  const anyDigits = fc
    .tuple(fc.constantFrom(...isoTimes), fc.array(fc.tuple(fc.nat(24), digit), { maxLength: 4 }))
    .map(([text, changes]) =>
      changes.reduce(
        (whole, [at, to]) => (/\d/.test(whole[at] ?? "") ? whole.slice(0, at) + to + whole.slice(at + 1) : whole),
        text,
      ),
    );
  fc.assert(
    fc.property(fc.oneof(nearMisses(isoTimes), anyDigits), (text) => {
      expect(readDate(text, dayFirst)).toEqual(readDateOfAnyForm(text, dayFirst));
    }),
    { numRuns: 4_000 },
  );
});
