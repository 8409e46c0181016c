import { readDate } from "./date-text.ts";
import { readNamedDate } from "./named-date.ts";
import { instantAt } from "./publication-time.ts";

const orders = { slashed: "day-month", dotted: "day-month" } as const;

function readInstant(text: string): Date | null {
  const date = readDate(text, orders);
  const time = date === null ? null : instantAt(date, date.offsetMinutes ?? 0);
  return time !== null && "instant" in time ? time.instant : null;
}

/** `2023-05-24-14-48-56-EDT-Historical-Report-….csv` of CrowdTangle. */
export function captureTimeOfCrowdTangle(fileName: string): Date | null {
  const [, date, hour, minute, second, zone] =
    /(\d{4}-\d\d-\d\d)-(\d\d)-(\d\d)-(\d\d)-([A-Z]{3,4})-/.exec(fileName) ?? [];
  return date === undefined ? null : readInstant(`${date} ${hour}:${minute}:${second} ${zone}`);
}

/** `dataset_<actor>_2026-02-20_17-43-56-562.csv` of Apify, in UTC. */
export function captureTimeOfApify(fileName: string): Date | null {
  const [, date, hour, minute, second] = /dataset_.*_(\d{4}-\d\d-\d\d)_(\d\d)-(\d\d)-(\d\d)-\d{3}/.exec(fileName) ?? [];
  return date === undefined ? null : readInstant(`${date} ${hour}:${minute}:${second}Z`);
}

/** `videolist_search222_2023_09_29-12_32_52.csv` of YouTube Data Tools, whose server keeps UTC. */
export function captureTimeOfYoutubeDataTools(fileName: string): Date | null {
  const [, year, month, day, hour, minute, second] = /_(\d{4})_(\d\d)_(\d\d)-(\d\d)_(\d\d)_(\d\d)/.exec(fileName) ?? [];
  return year === undefined ? null : readInstant(`${year}-${month}-${day} ${hour}:${minute}:${second}Z`);
}

/** `…_created_on_20180920T0140Z.csv` of Hootsuite. */
export function captureTimeOfHootsuite(fileName: string): Date | null {
  const [, year, month, day, hour, minute] = /created_on_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z/.exec(fileName) ?? [];
  return year === undefined ? null : readInstant(`${year}-${month}-${day} ${hour}:${minute}Z`);
}

/** The day that stands alone in a cell above the header, as Fanpage Karma prints it: `April 30, 2025`. */
export function captureDayOfReport(above: readonly (readonly string[])[]): Date | null {
  const days = above.flat().flatMap((cell) => {
    const date = readNamedDate(cell.trim());
    return date === null ? [] : [Date.UTC(date.year, date.month - 1, date.day)];
  });
  return days.length === 0 ? null : new Date(Math.max(...days));
}
