import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);
const account = { platform: "youtube", handle: "arka.example" } as const;

test("films of YouTube Studio arrive by day, the row of totals does not", async () => {
  const { recognition, rows, posts, warnings } = await readFixture(fixture, { account });
  expect(recognition).toMatchObject({ format: "youtube-studio-videos", needsTimeZone: true });
  expect(rows).toBe(2);
  expect(posts[0]).toMatchObject({
    account: { platform: "youtube", handle: "arka.example", externalId: null, name: null },
    externalId: "-Example001",
    published: { wall: "2026-02-19T00:00:00" },
    permalink: "https://www.youtube.com/watch?v=-Example001",
    text: "Кеңес, толық",
    likes: 10,
    comments: 2,
    shares: 1,
    views: 100,
  });
  expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(["counts_of_period", "time_of_day_missing"]));
});

test("likes below zero are unknown, and that is said", async () => {
  const { posts, rejections, warnings } = await readFixture(fixture, { account });
  expect(rejections).toEqual([]);
  expect(posts[1]).toMatchObject({ likes: null, comments: null, views: 30 });
  expect(warnings).toContainEqual({ code: "negative_counts_unknown", params: { rows: 1, line: 4 } });
});

test("the channel has to be given, for the file does not name it", async () => {
  await expect(readFixture(fixture)).rejects.toMatchObject({ code: "account_needed" });
});

const soft = (text: string): string => [...text].join("\u00ad");

test.each([
  [
    "Russian",
    'Контент,Название видео,Время публикации видео,"Отметки ""Нравится""",Новые комментарии,Поделились,Просмотры,Постоянные зрители,Постоянные зрители',
    "Итоговое значение,,,9,2,1,130,4,4",
    { likes: 10, comments: 2, shares: 1, views: 100 },
  ],
  [
    "Portuguese",
    "Conteúdo,Título do vídeo,Horário de publicação do vídeo,Inscritos,,,Visualizações,,",
    "Total,,,9,,,130,,",
    { likes: null, comments: null, shares: null, views: 100 },
  ],
  [
    "German",
    `${["Video", "Videotitel", "Veröffentlichungszeitpunkt des Videos", "Abonnenten", "", "", "Aufrufe", "", ""].map(soft)}`,
    `${soft("Gesamt")},,,9,,,130,,`,
    { likes: null, comments: null, shares: null, views: 100 },
  ],
])("a %s Studio calls its columns in its own words", async (_language, header, total, counts) => {
  const text = `${header}\n${total}\n-Example001,"Кеңес, толық","Feb 19, 2026",10,2,1,100,3,3\n`;
  const { recognition, posts, rejections } = await readText(text, { account });
  expect(recognition.format).toBe("youtube-studio-videos");
  expect(rejections).toEqual([]);
  expect(posts).toMatchObject([
    { externalId: "-Example001", published: { wall: "2026-02-19T00:00:00" }, text: "Кеңес, толық", ...counts },
  ]);
});

test("dates of a Russian and a Kazakh Studio are read", async () => {
  const file = readFileSync(fixture, "utf8")
    .replace("Feb 19, 2026", "19 февр. 2026 г.")
    .replace("Dec 1, 2025", "2025 ж. 1 жел.");
  const { posts } = await readText(file, { account });
  expect(posts.map(({ published }) => published)).toEqual([
    { wall: "2026-02-19T00:00:00" },
    { wall: "2025-12-01T00:00:00" },
  ]);
});
