/** Words by which a question and its translation are known to speak of the same. */

/** Each line: beginnings of words of one notion, in Kazakh, Russian and English. */
const notions: readonly (readonly string[])[] = [
  "әлеуметтік соц social",
  "желі сет network",
  "парақша бет страниц аккаунт page account",
  "портал portal",
  "сайт site web",
  "ресми официал official",
  "теле теледидар телев тв television tv",
  "радио radio",
  "газет newspaper",
  "ақпарат информац новост жаңалық news information",
  "мемлекет государ government",
  "әкім акимат аким akim",
  "орган body bodies",
  "жиі част often",
  "сирек редк rare",
  "күн ежедневн день дня daily day",
  "апта недел week",
  "ай айы месяц ежемесяч month",
  "жыл год лет year",
  "жаңар обновл update",
  "міндет обязан обязат must oblig",
  "жауап ответ отвеч answer repl",
  "мүмкін возможн possible",
  "емес не not",
  "барлық бәрі все всем каждом all every",
  "жаз пис wrote write writ",
  "оқи оқы чита read",
  "күт ожида жду жд expect",
  "ал аламын алды алмад алған алу получ receiv got get",
  "маңыз важн matter import",
  "жас возраст age",
  "жыныс пол gender sex",
  "баға оцен rate rating",
  "тиімді эффект effective",
  "бірден сразу жедел немедлен once immediat",
  "жария публик publish",
  "адам азамат гражд люд citizen people",
  "ұсыныс предлож suggest",
  "пікір мнен коммент opinion comment",
  "сенім довер trust",
  "қызмет услуг service",
  "отбасы семь family",
  "білім образован educat",
  "жұмыс работ work job",
  "тұр прожив жив live",
  "қала город city",
  "ауыл сел village",
  "тіл язык language",
  "қазақ казах kazakh",
  "орыс русск russian",
  "еш ешқашан никог мүлде мүлдем совсем вовсе вообще never",
  "жоғары старше выше больше over above more",
  "дейін до младше меньше under less",
  "рет раз time twice",
  "тек ғана только лишь only",
  "есімде ұмыт помн забыл remember forg",
  "ақша деньг стоим money cost",
  "мәселе проблем problem",
  "шеш реш solv",
  "себеп почему неге причин why reason",
  "қайда қайдан откуда где where",
  "қанша сколько неше how",
  "керек нуж надо need should",
].map((line) => line.split(" "));

/** Notions that a text speaks of, by their number. A beginning of two letters is a whole word. */
export function notionsIn(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const found = new Set<number>();
  notions.forEach((beginnings, notion) => {
    const speaks = words.some((word) =>
      beginnings.some((beginning) => (beginning.length < 3 ? word === beginning : word.startsWith(beginning))),
    );
    if (speaks) found.add(notion);
  });
  return found;
}

/** Share of notions in common, 0 to 1; 0 where a text has none. */
export function notionSimilarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const common = [...one].filter((notion) => other.has(notion)).length;
  return common / (one.size + other.size - common);
}
