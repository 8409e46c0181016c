/**
 * A large synthetic table of comments (our own) as bytes, for benchmarks and for tests that kill an import: nobody in
 * it exists. The same arguments give the same bytes.
 */

const questions = [
  "Сәлеметсіз бе! Біздің көшеде жол қашан жөнделеді? Көктемнен бері уәде беріп келе жатырсыздар.",
  "Здравствуйте! Когда дадут воду на улице Абая? Третий день сидим без воды, дозвониться невозможно.",
  "Рахмет, жарайсыздар! Балаларға арналған алаң өте әдемі болыпты, енді жарық та қойылса екен.",
  "Почему не убирают снег во дворах? Скорая не может проехать, обращались уже 2 раза.",
  "Құттықтаймыз! 🎉",
];
const answers = [
  "Құрметті азамат, мәселеңіз бақылауға алынды, жауап 3 жұмыс күні ішінде беріледі.",
  "Здравствуйте! Ваше обращение передано в отдел ЖКХ, о результатах сообщим.",
];
/** Beginnings and endings of words in common use: together some 10,000 words, as the comments of a year have them. */
const stems =
  "жол су жарық көше аула мектеп бала тұрғын аудан қала ауыл кезек құжат жөндеу сұрақ жауап мәселе уақыт дорог вод свет улиц двор школ очеред документ ремонт вопрос ответ проблем врем жител район город больниц автобус остановк мусор снег тепл фонар площадк парк".split(
    " ",
  );
const endings =
  " ы тар лар ға ге да де дан ден ның дің мыз ымыз сыз дағы дегі тарды лардың ына іне а ы е у ой ам ами ах ов ев ный ная ное ого ому ых ими ить ать ают ится алась".split(
    " ",
  );
const tails = " ау еді екен ғой ма ше то нибудь".split(" ");

/** Words of a comment; small numbers are drawn far more often than large ones, as words of a language are. */
function wordsOf(index: number): string {
  let seed = (index * 2_654_435_761) >>> 0;
  let words = "";
  for (let left = 3 + (seed % 9); left > 0; left -= 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const rank = Math.floor(stems.length * endings.length * tails.length * (seed / 2 ** 32) ** 3);
    const tail = tails[Math.floor(rank / (stems.length * endings.length))];
    const ending = endings[Math.floor(rank / stems.length) % endings.length];
    words += ` ${stems[rank % stems.length]}${ending}${tail}`;
  }
  return words;
}

const header = "platform,account,comment_id,parent_id,post_id,author_id,author,published_at,text,likes,permalink\r\n";
const firstAt = Date.UTC(2021, 0, 1, 2);
const perPost = 36;
const citizensOfPage = 4_000;

/** Comment number `index`: of twelve, eight are citizens', three are citizens' replies, and one is the page's reply. */
function row(index: number, accounts: number): string {
  const post = Math.floor(index / perPost);
  const account = post % accounts;
  const page = `akimat.example.${account}`;
  const place = index % 12;
  const id = 17_900_000_000_000 + index;
  const isReply = place > 7;
  const isOfficial = place === 11;
  const author = account * citizensOfPage + ((index * 7919) % citizensOfPage);
  const texts = isOfficial ? answers : questions;
  return [
    "instagram",
    page,
    id,
    isReply ? 17_900_000_000_000 + index - place + (place % 4) : "",
    `310000${post}`,
    isOfficial ? 900_000_000 + account : 500_000_000 + author,
    isOfficial ? page : `citizen_${author}`,
    new Date(firstAt + index * 151_000).toISOString(),
    `"${texts[(index * 31) % texts.length]}${wordsOf(index)}"`,
    index % 9,
    `https://www.instagram.com/p/C${post}/c/${id}/`,
  ].join(",");
}

/** Bytes of a file with `rows` comments under posts of `accounts` accounts, about 300 bytes a comment. */
export async function* largeCommentsFile(
  rows: number,
  accounts = 20,
  first = 0,
): AsyncGenerator<Uint8Array, void, void> {
  const encoder = new TextEncoder();
  let piece = header;
  for (let index = 0; index < rows; index++) {
    piece += `${row(first + index, accounts)}\r\n`;
    if (piece.length < 40_000) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  if (piece !== "") yield encoder.encode(piece);
}
