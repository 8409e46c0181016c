import { expect, test } from "vitest";
import {
  captureTimeOfApify,
  captureTimeOfCrowdTangle,
  captureTimeOfHootsuite,
  captureTimeOfYoutubeDataTools,
} from "./capture-time.ts";

test.each([
  [
    captureTimeOfCrowdTangle,
    "2023-05-24-14-48-56-EDT-Historical-Report-Akimat-2022-05-24--2023-05-24.csv",
    "2023-05-24T18:48:56Z",
  ],
  [captureTimeOfApify, "dataset_instagram-scraper_2025-06-10_14-16-25-957.csv", "2025-06-10T14:16:25Z"],
  [captureTimeOfYoutubeDataTools, "videolist_search222_2023_09_29-12_32_52.csv", "2023-09-29T12:32:52Z"],
  [captureTimeOfHootsuite, "facebook_2018-07-01_to_2018-09-19_created_on_20180920T0140Z.csv", "2018-09-20T01:40:00Z"],
])("%o reads %s as %s", (read, name, instant) => {
  expect(read(name)).toEqual(new Date(instant));
});

test.each([captureTimeOfCrowdTangle, captureTimeOfApify, captureTimeOfYoutubeDataTools, captureTimeOfHootsuite])(
  "%o makes nothing of other names and impossible days",
  (read) => {
    for (const name of [
      "export.csv",
      "2023-02-30-14-48-56-EDT-x.csv",
      "dataset_a_2025-13-10_14-16-25-957.csv",
      "a_2023_09_31-12_32_52.csv",
      "created_on_20180920T2540Z",
    ]) {
      expect(read(name)).toBeNull();
    }
  },
);
