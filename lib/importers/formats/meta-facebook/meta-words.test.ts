import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

test("posts of a page are read with Russian headers", async () => {
  const { recognition, posts, warnings } = await readText(
    '\ufeff"ID публикации","ID Страницы","Название Страницы",Название,Описание,"Длительность (с.)","Время публикации",' +
      '"Постоянная ссылка","Тип публикации","Комментарий к данным",Дата,Просмотры,Охват,' +
      '"Реакции, комментарии и репосты",Реакции,Комментарии,Репосты\n' +
      '812000000000001,100000000000077,"Акимат Арки",,"В Арке открылся сад, приходите!",0,"02/16/2025 05:14",' +
      "https://www.facebook.com/arka.akimat.example/posts/812000000000001,Видео,,За всё время,40,15,18,14,3,1\n",
  );
  expect(recognition.format).toBe("meta-facebook-posts");
  expect(warnings).toEqual([]);
  expect(posts).toEqual([
    expect.objectContaining({
      account: {
        platform: "facebook",
        handle: "arka.akimat.example",
        externalId: "100000000000077",
        name: "Акимат Арки",
      },
      externalId: "812000000000001",
      published: { wall: "2025-02-16T05:14:00" },
      type: "video",
      text: "В Арке открылся сад, приходите!",
      likes: 14,
      comments: 3,
      shares: 1,
      views: 40,
      reach: 15,
    }),
  ]);
});

const instagram = {
  ru:
    '"ID публикации","ID аккаунта","Имя пользователя аккаунта","Название аккаунта",Описание,"Длительность (с.)",' +
    '"Время публикации","Постоянная ссылка","Тип публикации","Комментарий к данным",Дата,Просмотры,Охват,' +
    '"Отметки ""Нравится""",Репосты,Подписки,Комментарии,Сохранения',
  pt:
    '"Identificação do post","Identificação da conta","Nome de usuário da conta","Nome da conta",Descrição,' +
    '"Duração (s)","Horário de publicação","Link permanente","Tipo de post","Comentário de dados",Data,' +
    "Visualizações,Alcance,Curtidas,Compartilhamentos,Seguimentos,Comentários,Salvamentos",
  el:
    '"Αναγνωριστικό δημοσίευσης","Αναγνωριστικό λογαριασμού","Όνομα χρήστη λογαριασμού","Όνομα λογαριασμού",' +
    'Περιγραφή,"Διάρκεια (δευτ.)","Χρόνος δημοσίευσης","Μόνιμος σύνδεσμος","Τύπος δημοσίευσης","Σχόλιο δεδομένων",' +
    'Ημερομηνία,Προβολές,Απήχηση,"Μου αρέσει!",Κοινοποιήσεις,"Πόσοι ακολουθούν",Σχόλια,Αποθηκεύσεις',
};

function rowOf(date: string): string {
  return (
    '17900000000000012,17840000000000077,arka.example,"Arka",text,22,"01/17/2026 10:29",' +
    `https://www.instagram.com/reel/EXAMPLE001/,Reel,,${date},2752,1732,153,7,0,8,2`
  );
}

test.each(Object.entries(instagram))("posts of Instagram are read with headers in %s", async (_, header) => {
  const { recognition, posts, warnings } = await readText(`${header}\n${rowOf("Total")}\n`);
  expect(recognition.format).toBe("meta-instagram-posts");
  expect(warnings).toEqual([]);
  expect(posts).toEqual([
    expect.objectContaining({
      account: { platform: "instagram", handle: "arka.example", externalId: "17840000000000077", name: "Arka" },
      externalId: "EXAMPLE001",
      published: { wall: "2026-01-17T10:29:00" },
      likes: 153,
      comments: 8,
      shares: 7,
      views: 2752,
      reach: 1732,
      saves: 2,
    }),
  ]);
});

test("two columns of views that say nothing are unknown in Russian, too", async () => {
  const { posts } = await readText(
    "ID публикации,ID Страницы,Название Страницы,Время публикации,Постоянная ссылка,Просмотры,Охват,Просмотры\n" +
      "812000000000001,100000000000077,Акимат Арки,02/16/2025 05:14,,0,15,0\n",
  );
  expect(posts[0]?.views).toBeNull();
});

test("counts of single days are not passed off as totals", async () => {
  const days = await readText(`${instagram.ru}\n${rowOf("01/18/2026")}\n`);
  expect(days.warnings).toContainEqual({ code: "counts_of_period", params: {} });
});

test("a table with such columns that tells the network is no export of Meta", async () => {
  const { recognition, posts } = await readText(
    "Платформа,Название страницы,Страница,ID публикации,Время публикации,Постоянная ссылка,Лайки\n" +
      "vk,Акимат Арки,arka,77,2025-02-16 05:14,https://vk.com/wall-1_77,4\n",
  );
  expect(recognition.format).toBe("akimetrics-posts");
  expect(posts).toMatchObject([{ account: { platform: "vk" }, likes: 4 }]);
});
