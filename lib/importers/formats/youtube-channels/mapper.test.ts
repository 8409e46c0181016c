import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);
const fileName = "channellist_search2_2023_09_29-22_32_52.csv";

test("subscribers are follower totals on the day on which the list was made; hidden ones are passed over", async () => {
  const { recognition, followers, posts, warnings } = await readFixture(fixture, { fileName });
  expect(recognition).toMatchObject({ format: "youtube-data-tools-channels", kind: "followers" });
  expect(posts).toEqual([]);
  expect(followers).toEqual([
    {
      line: 2,
      account: { platform: "youtube", handle: null, externalId: "UCexample00000000000001", name: "Арқа әкімдігі" },
      date: "2023-09-29",
      followers: 7600,
    },
  ]);
  expect(warnings).toContainEqual({ code: "followers_unknown", params: { rows: 1, line: 3 } });
});

test("the day is that of the zone which was given", async () => {
  const { followers } = await readFixture(fixture, { fileName, timeZone: "Asia/Almaty" });
  expect(followers[0]?.date).toBe("2023-09-30");
});

test("a list whose name says no day needs the time of capture", async () => {
  await expect(readFixture(fixture)).rejects.toMatchObject({ code: "capture_day_needed" });
  const { followers } = await readFixture(fixture, { capturedAt: new Date("2024-01-02T03:04:05Z") });
  expect(followers[0]?.date).toBe("2024-01-02");
});
