/**
 * A large synthetic export (our own table of posts) as bytes, for benchmarks: nobody in it exists.
 * The same arguments give the same bytes.
 */

const texts = [
  "Облыс әкімі бүгін жаңа мектептің ашылуына қатысты. Мектеп 600 орынға арналған.",
  'Аким области провёл приём граждан; вопросы дорог и воды взяты на контроль, сказал он: "Ответим каждому".',
  "Құрметті тұрғындар!\nЕртең ауа райы күрт суытады, жолда сақ болыңыздар.\n\n#ескерту #облыс",
  "Началась посевная кампания. Подготовлено 620 тыс. га, техника готова, семена завезены, сообщает управление сельского хозяйства.",
  "Наурыз мейрамы құтты болсын! Мерекелік концерт орталық алаңда сағат 11:00-де басталады. Кіру тегін.",
];
const types = ["photo", "video", "text", "link", "reel"];
const header =
  "platform,account,account_id,post_id,published_at,type,text,permalink,likes,comments,shares,views,followers\r\n";
const firstPostAt = Date.UTC(2020, 0, 1, 2);

/** Steps of a linear congruential generator, as fractions below 1. */
function* fractions(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Row number `index` of an account; likes are skewed as likes are, and one in fifty hides them. */
function row(index: number, account: number, random: () => number): string {
  const at = new Date(firstPostAt + index * 97_000).toISOString();
  const postId = 700_000_000_000_000 + index;
  const likes = random() < 0.02 ? "" : Math.floor(3 / (random() + 0.002));
  const text = texts[Math.floor(random() * texts.length)] ?? "";
  const second = texts[Math.floor(random() * texts.length)] ?? "";
  return [
    "facebook",
    `akimat.example.${account}`,
    100_000_000_000 + account,
    postId,
    at,
    types[index % types.length],
    quoted(`${text} ${second}`),
    `https://www.facebook.com/akimat.example.${account}/posts/${postId}`,
    likes,
    Math.floor(random() * 12),
    Math.floor(random() * 6),
    Math.floor(random() * 9_000),
    7_000 + account * 100 + (index % 500),
  ].join(",");
}

/** Bytes of a file with `rows` posts of `accounts` accounts, about 500 bytes a post, in pieces of 64 KB or so. */
export async function* largePostsFile(rows: number, accounts = 20, seed = 1): AsyncGenerator<Uint8Array, void, void> {
  const encoder = new TextEncoder();
  const source = fractions(seed);
  const random = (): number => source.next().value;
  let piece = header;
  for (let index = 0; index < rows; index++) {
    piece += `${row(index, index % accounts, random)}\r\n`;
    if (piece.length < 40_000) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  if (piece !== "") yield encoder.encode(piece);
}
