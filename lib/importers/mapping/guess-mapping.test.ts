import { describe, expect, test } from "vitest";
import { guessMapping } from "./guess-mapping.ts";

const link = "https://www.instagram.com/p/Cq0aaaaaaa1/";

describe("a table is mapped by its header", () => {
  test("in Kazakh", () => {
    const { kind, platform, columns, basis } = guessMapping(
      [
        "Парақша",
        "Жарияланған күні мен уақыты",
        "Жазба мәтіні",
        "Жазбаға сілтеме",
        "Лайк саны",
        "Пікірлер саны",
        "Бөлісу",
        "Қаралым саны",
        "Ескертпе",
      ],
      [["@arka.example", "24.05.2023 9:05", "Ауыл күніне шақырамыз!", link, "12", "3", "0", "1 200", ""]],
    );
    expect([kind, platform]).toEqual(["posts", "instagram"]);
    expect(columns).toEqual({
      account: "Парақша",
      publishedAt: "Жарияланған күні мен уақыты",
      text: "Жазба мәтіні",
      permalink: "Жазбаға сілтеме",
      likes: "Лайк саны",
      comments: "Пікірлер саны",
      shares: "Бөлісу",
      views: "Қаралым саны",
    });
    expect(new Set(Object.values(basis))).toEqual(new Set(["header"]));
  });

  test("in Russian, with words around and a date of collection beside that of publication", () => {
    const { columns } = guessMapping(
      [
        "№",
        "Дата сбора",
        "Дата публикации",
        "Соцсеть",
        "Название страницы",
        "Ссылка на пост",
        "Текст публикации",
        "Кол-во лайков",
        "Комментариев, шт.",
        "Репосты",
        "Просмотров",
        "Охват",
        "ER, %",
      ],
      [
        [
          "1",
          "01.06.2023",
          "24.05.2023",
          "Инстаграм",
          "Акимат города Арка",
          link,
          "Приглашаем жителей",
          "1 200",
          "3",
          "1",
          "5000",
          "7000",
          "2,4",
        ],
      ],
    );
    expect(columns).toEqual({
      platform: "Соцсеть",
      accountName: "Название страницы",
      publishedAt: "Дата публикации",
      text: "Текст публикации",
      permalink: "Ссылка на пост",
      likes: "Кол-во лайков",
      comments: "Комментариев, шт.",
      shares: "Репосты",
      views: "Просмотров",
      reach: "Охват",
    });
  });

  test("in English, written as programs write", () => {
    const { columns, platform } = guessMapping(
      [
        "pageUrl",
        "posted_at",
        "message",
        "reactionsCount",
        "commentsCount",
        "sharesCount",
        "Total_Views",
        "permalinkUrl",
      ],
      [
        [
          "https://www.facebook.com/arka.example",
          "2023-05-24T10:00:00Z",
          "Hi all",
          "5",
          "1",
          "0",
          "99",
          "https://www.facebook.com/arka.example/posts/77",
        ],
      ],
    );
    expect(platform).toBe("facebook");
    expect(columns).toEqual({
      account: "pageUrl",
      publishedAt: "posted_at",
      text: "message",
      permalink: "permalinkUrl",
      likes: "reactionsCount",
      comments: "commentsCount",
      shares: "sharesCount",
      views: "Total_Views",
    });
  });
});

test("Facepager's wide form, a row of pages beside posts, is guessed by the level of the posts", () => {
  const level = (n: number, ...names: string[]): string[] =>
    ["id", "parent_id", "level", "object_id", "object_type", "query_status", ...names].map(
      (name) => `lvl_${n}_${name}`,
    );
  const posts = [
    "message",
    "created_time",
    "reactions.summary.total_count",
    "comments.summary.total_count",
    "shares.count",
  ];
  const page = ["1", "", "0", "arka.akimat", "seed", "fetched (200)", "Арка әкімдігі"];
  const post = (id: number, day: number): string[] => [
    ...["a/b", ...page, String(id), "1", "1", `600000000000001_${id}`, "data", "fetched (200)"],
    ...["Көше жөнделді", `2023-05-${day}T05:30:00+0000`, "14", "3", "1"],
  ];
  const { columns } = guessMapping(
    ["path", ...level(0, "name"), ...level(1, ...posts)],
    [post(77, 24), post(78, 25), post(79, 26)],
  );
  expect(columns).toEqual({
    postId: "lvl_1_object_id",
    publishedAt: "lvl_1_created_time",
    text: "lvl_1_message",
    likes: "lvl_1_reactions.summary.total_count",
    comments: "lvl_1_comments.summary.total_count",
    shares: "lvl_1_shares.count",
  });
});

test("tables as Popsters and LiveDune may print them are guessed whole", () => {
  const popsters = guessMapping(
    ["Дата", "Текст", "Ссылка", "Лайки", "Репосты", "Комментарии", "Просмотры", "ER post, %", "Длина текста", "Тип"],
    [["24.05.2023 05:30", "Көше жөнделді", "https://vk.com/wall-1_77", "14", "3", "1", "1000", "0,5", "13", "фото"]],
  );
  expect(popsters).toMatchObject({
    platform: "vk",
    columns: { publishedAt: "Дата", permalink: "Ссылка", likes: "Лайки", views: "Просмотры", text: "Текст" },
  });
  const liveDune = guessMapping(
    ["id", "url", "created", "views", "account_id"],
    [["77", "https://www.instagram.com/p/Cq0aaaaaaa1/", "2023-05-24 05:30:00", "1000", "5370"]],
  );
  expect(liveDune).toMatchObject({
    platform: "instagram",
    columns: { postId: "id", permalink: "url", publishedAt: "created", views: "views", accountId: "account_id" },
  });
});

test("an id of the page is no handle, and of two columns of text the one that is filled is meant", () => {
  const { columns } = guessMapping(
    ["Идентификатор публикации", "Идентификатор Страницы", "Название", "Описание", "Время публикации", "Реакции"],
    [
      [
        "122100000000077",
        "600000000000001",
        "Жөндеу жұмыстары басталды, құрметті тұрғындар",
        "",
        "02/16/2025 05:14",
        "10",
      ],
      ["122100000000078", "600000000000001", "Ертең жиналыс өтеді, барша келіңіздер", "", "02/17/2025 05:14", "5"],
    ],
  );
  expect(columns).toEqual({
    accountId: "Идентификатор Страницы",
    postId: "Идентификатор публикации",
    publishedAt: "Время публикации",
    text: "Название",
    likes: "Реакции",
  });
});

test("a column whose cells contradict its name is not taken", () => {
  const { columns } = guessMapping(["Дата", "Лайки", "Ссылка"], [["завтра", "много", "смотрите сайт"]]);
  expect(columns).toEqual({});
});

test("columns without telling names are known by what stands in them, and marked so", () => {
  const text = "Бүгін ауданда көктемгі сенбілік өтті, барша тұрғындарға рақмет!";
  const { columns, basis, platform } = guessMapping(
    ["a", "b", "c", "d"],
    [
      ["24.05.2023 9:05", text, "https://t.me/arka_example/15", "7"],
      ["25.05.2023 9:05", `${text} №2`, "https://t.me/arka_example/16", "8"],
    ],
  );
  expect(columns).toEqual({ publishedAt: "a", text: "b", permalink: "c" });
  expect(basis).toEqual({ publishedAt: "content", text: "content", permalink: "content" });
  expect(platform).toBe("telegram");
});

test("follower totals by day are told from posts, and new follows are no totals", () => {
  const rows = [["24.05.2023", "arka_example", "7600", "12"]];
  const { kind, columns } = guessMapping(["Күні", "Аккаунт", "Жазылушылар саны", "Жаңа жазылушылар"], rows);
  expect(kind).toBe("followers");
  expect(columns).toEqual({ account: "Аккаунт", date: "Күні", followers: "Жазылушылар саны" });
});

test.each([
  ["Ұйым", "@arka.example"],
  ["Акимат", "https://www.instagram.com/arka.example/"],
  ["Әкімдік беті", "@arka.example"],
])("a column headed by whose the page is holds the page where its cells are addresses: %s", (name, cell) => {
  const header = ["Қашан шықты", name, "Жазбаға сілтеме", "Көргендер"];
  const { columns } = guessMapping(header, [["24.05.2023 9:05", cell, link, "1 200"]]);
  expect(columns).toEqual({
    publishedAt: "Қашан шықты",
    account: name,
    permalink: "Жазбаға сілтеме",
    views: "Көргендер",
  });
});

test("how long people watched is no number of views", () => {
  const { columns } = guessMapping(["Күні", "Көру ұзақтығы", "Көру саны"], [["24.05.2023", "90", "1 200"]]);
  expect(columns).toEqual({ publishedAt: "Күні", views: "Көру саны" });
});

test("of two columns with one name the first is meant", () => {
  const { columns } = guessMapping(["Күні", "Лайк", "Лайк"], [["24.05.2023", "1", "2"]]);
  expect(columns).toEqual({ publishedAt: "Күні", likes: "Лайк" });
});
