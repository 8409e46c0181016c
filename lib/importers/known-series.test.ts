import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const series = (metric: string): string =>
  `\ufeffsep=,\n"${metric}"\n"Date","Primary"\n"2025-01-01T01:00:00","0"\n"2025-01-02T01:00:00","5"\n`;

test.each(["Follows", "Facebook follows", "Instagram follows"])(
  "a daily series of %s is refused, for new follows are no totals",
  async (name) => {
    await expect(readText(series(name), {}, "utf-16le")).rejects.toMatchObject({
      code: "new_follows_are_not_totals",
      params: { name },
    });
  },
);

test.each(["Facebook reach", "Content interactions"])("a daily series of %s is refused as one", async (name) => {
  await expect(readText(series(name))).rejects.toMatchObject({ code: "daily_series_not_posts", params: { name } });
});

test.each([
  ["Facebook Page new likes", "New Facebook Page likes", "new_follows_are_not_totals"],
  ["Facebook Page reach", "Facebook Page reach", "daily_series_not_posts"],
  ["Instagram profile visits", "Instagram profile visits", "daily_series_not_posts"],
])("a daily series of the years before, %s, is known as well", async (name, column, code) => {
  const text = `\ufeffsep=,\n"${name}"\n"Date","${column}"\n"2020-03-29T00:00:00","0"\n`;
  await expect(readText(text, {}, "utf-16le")).rejects.toMatchObject({ code, params: { name } });
});

test("a daily series with a Russian header is known as well", async () => {
  const text = series("Подписки").replace("Date", "Дата");
  await expect(readText(text, {}, "utf-16le")).rejects.toMatchObject({ code: "new_follows_are_not_totals" });
});

test("a series that Excel saved again is known as well", async () => {
  await expect(readText("Facebook follows;\nDate;Primary\n2025-10-31T00:00:00;4\n")).rejects.toMatchObject({
    code: "new_follows_are_not_totals",
    params: { name: "Facebook follows" },
  });
});

test("an audience is named as what it is", async () => {
  await expect(
    readText(
      'sep=,\n"Age & gender"\n"","Women","Men"\n"18-24","10.6","6.5"\n\n"Top countries"\n"Kazakhstan"\n"75.1"\n',
    ),
  ).rejects.toMatchObject({ code: "audience_not_posts" });
});

test("the overview of TikTok Studio has no posts", async () => {
  const text =
    "Date,Video views,Reached audience,Profile views,Likes,Net growth,New followers\n2025/10/31,1,2,3,4,5,6\n";
  await expect(readText(text)).rejects.toMatchObject({ code: "daily_series_not_posts" });
});

test("an audience of the years before, whose first block is a total, is one as well", async () => {
  const text =
    "sep=\t\t\t\n\nFacebook followers\t\t\t\nFB_PAGE\tFOLLOW\tUNIQUE_USERS\t\n302\t\t\t\n\nInstagram followers\t\t\t\n" +
    "IG_ACCOUNT\tFOLLOW\tUNIQUE_USERS\t\n30\t\t\t\n\nFacebook followers by gender and age\t\t\t\nAge\tWomen\tMen\t\n18-24\t2.5%\t0.3%\t\n";
  await expect(readText(text, {}, "utf-16le")).rejects.toMatchObject({ code: "audience_not_posts" });
});

test.each([
  ["Date,Total Viewers,New Viewers,Returning Viewers\nFebruary 28,5,0,0\n", "daily_series_not_posts"],
  ["Date,Hour,Active followers\nFebruary 21,0,491\n", "daily_series_not_posts"],
  ["Date,Followers,Difference in followers from previous day\nFebruary 28,491,0\n", "days_without_year"],
])("the other series of TikTok Studio are refused as what they are: %s", async (text, code) => {
  await expect(readText(text)).rejects.toMatchObject({ code, params: { name: "TikTok Studio" } });
});

test("the measures of pages by day of Hootsuite are no posts", async () => {
  const text =
    'Date (GMT),"Page Reactions by Type - Wow (Daily aggregated values for Facebook pages: А, Б)"\n2018-07-01,3\n';
  await expect(readText(text)).rejects.toMatchObject({ code: "daily_series_not_posts", params: { name: "Hootsuite" } });
});

test.each([
  "Date,Content,Video title,Video publish time,Views",
  "Дата,Контент,Название видео,Время публикации видео,Просмотры",
  "Da\u00adtum,Vi\u00addeo,Vi\u00addeo\u00adti\u00adtel,Ver\u00adöf\u00adfent\u00adli\u00adchungs\u00adzeit\u00adpunkt des Vi\u00adde\u00ados,Auf\u00adru\u00adfe",
])("the chart of YouTube Studio is no list of films in any language: %s", async (header) => {
  const text = `${header}\n2025-06-13,abcdefghijk,Арна,"Sep 29, 2025",0\n`;
  await expect(readText(text, { account: { platform: "youtube", handle: "@a" } })).rejects.toMatchObject({
    code: "daily_series_not_posts",
    params: { name: "YouTube Studio" },
  });
});

test("the chart of YouTube Studio, a row for each film and day, is no list of films", async () => {
  const text =
    'Date,Content,Video title,Video publish time,Duration,Views\n2025-06-13,abcdefghijk,Арна,"Sep 29, 2025",5,0\n2025-06-14,abcdefghijk,Арна,"Sep 29, 2025",5,7\n';
  await expect(readText(text, { account: { platform: "youtube", handle: "@a" } })).rejects.toMatchObject({
    code: "daily_series_not_posts",
    params: { name: "YouTube Studio" },
  });
});
