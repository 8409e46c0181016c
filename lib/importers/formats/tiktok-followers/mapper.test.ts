import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const account = { platform: "tiktok", handle: "arka.example" } as const;
const fixture = new URL("fixture.csv", import.meta.url);

test("totals by day arrive, days without one are passed over and said", async () => {
  const { recognition, followers, rejections, warnings } = await readFixture(fixture, { account });
  expect(recognition).toMatchObject({ format: "tiktok-studio-followers", kind: "followers" });
  expect(rejections).toEqual([]);
  expect(followers.map(({ date, followers: total }) => [date, total])).toEqual([
    ["2025-10-31", 65612],
    ["2025-11-01", 65615],
  ]);
  expect(warnings).toContainEqual({ code: "followers_unknown", params: { rows: 1, line: 2 } });
});

test("new followers are never taken for totals", async () => {
  const text = "Date,New followers,Total followers,Reached audience,Engaged audience\n2025/10/31,12,--,9,8\n";
  await expect(readText(text, { account })).rejects.toMatchObject({ code: "new_follows_are_not_totals" });
});

test("the account has to be given, for the file does not name it", async () => {
  await expect(readFixture(fixture)).rejects.toMatchObject({ code: "account_needed" });
});

test("a table that names its accounts is ours, whatever else it counts", async () => {
  const { recognition, followers } = await readText(
    "platform,account,date,new followers,total followers\ninstagram,arka.example,2025-10-31,12,65612\n",
  );
  expect(recognition.format).toBe("akimetrics-followers");
  expect(followers).toMatchObject([{ account: { platform: "instagram", handle: "arka.example" }, followers: 65612 }]);
});
