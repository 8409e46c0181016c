import { expect, test } from "vitest";
import { readDate } from "./date-text.ts";

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
  "168493251",
])("%j is no date", (text) => {
  expect(shown(text, dayFirst)).toBeNull();
});
