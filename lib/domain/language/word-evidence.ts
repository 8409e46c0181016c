/** What one word says about the language of its text. */
import { foldLatinWord, foldWord } from "./fold-word.ts";
import { kazakhWords, russianWords, weakKazakhWords, weakRussianWords } from "./word-lists.ts";

/** The language that a word speaks for; weak evidence counts where nothing speaks for the other. */
export interface WordEvidence {
  readonly language: "kk" | "ru";
  readonly isWeak: boolean;
}

const kazakhLetter = /[әғқңөұүһі]/iu;
const russianLetter = /[щъё]/iu;

/** Endings of folded Kazakh words that Russian words do not have; the stem before them has two letters at least. */
const kazakhEnding = new RegExp(
  `^..+(?:${[
    "мыз|миз|сыз|сиз|сыздар|сиздер|ыздар|издер|ныздар|низдер|ыныз|иниз|сындар|синдер|ыздаршы|издерши|даршы|дерши",
    "майды|мейди|байды|бейди|пайды|пейди|айды|ейди|лады|леди|неди|реди|теди|седи|ылды|илди|ынды|инди|мады|меди|пады|педи|беди",
    "ылып|илип|ынып|инип|айтын|ейтин|дырган|тырган|лган|лген|нган|нген|рган|рген|йган|йген|скен|ткен|ткан|птан|птен|кели|гали|гели",
    "йын|йин|айык|ейик|маса|месе|баса|бесе|паса|песе|ганда|генде|канда|кенде|гыш|гиш|маймыз|меймиз|рмыз|рмиз",
    "нын|дын|тын|дагы|деги|тагы|теги|ында|инде|ынан|инен|ыннан|иннен|ындагы|индеги|ымыз|имиз|ынын|инин|ымыздын|имиздин",
    "лары|лери|дары|дери|ларга|лерге|дарга|дерге|тарга|терге|ларды|лерди|дарды|дерди|тарды|терди|лардын|лердин|дардын|дердин|тардын|тердин",
    "ларды|шылык|шилик|шылар|шилер|стык|дык|лык|лик|сыздык|сиздик|сыз|ыпты|ипти|атыр|етур|лсын|лсин|рсын|рсин|йсын|йсин|псин|псын|тсин|тсын",
    "шы|ши(?=$)|лап|леп|тап|теп|дап|деп|мак|мек|пак|пек|ады|еди|иди|ыды|ысы|пты|пти|рау|леу|лау|дау|деу|тау|теу|мау|меу",
  ].join("|")})$`,
  "u",
);

/** Endings of Russian words that Kazakh words do not have. */
const russianEnding = new RegExp(
  `^..+(?:${[
    "ть|ться|тся|лся|лась|лись|лось|ешь|ишь|ете|ите|йте|айте|ейте|ют|ут|ит|ят|ает|еет|ует|яет|ывает",
    "ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ыми|ими|ых|их|ую|юю|ной|вой|ской|шей|щей",
    "ами|ями|ах|ях|ов|ев|ию|ости|ость|остью|ение|ения|ание|ания|ству|ство|ства|тель|тели|телей",
    "али|яли|или|ели|ыли|ала|ила|ела|ало|ило|ело|ать|ять|ил|ел|ял|ил|гли|шли|сли|ится|ется|аются|ются|уется",
    "но|ски|чно|ьно|ться|ками|ках|ок|ком|кой|ника|ники|ников|ская|ское|ские|ского|ция|ции|цию|цией|ций",
  ].join("|")})$`,
  "u",
);

/** Words of a foreign root that both languages write alike, and English words that look like ours. */
const sharedWord =
  /^(?:тендер\p{L}{0,3}|лидер|мастер|центр|доллар|календар|видео|фото|супер|концерт|комиссия|россия|полиция|милиция|акция|канализация|организация|администрация|станция|инспекция|операция|территория|история|субсидия|пенсия|реакция|спасибо|интернет|университет|бюджет|проект|объект|автобус|паркинг|маршрут|район|ноль|апрель|февраль|июнь|июль|сентябрь|октябрь|ноябрь|декабрь|январь|автомобиль|альбом|алматы|астана|отель|модель|культура|фильм|комментарий|отдел|кабинет|билет|депутат|минут|лимит|кредит|магнит|транзит|бизнес|субсидии)$/u;

function cyrillicEvidence(word: string, isFirst: boolean): WordEvidence | null {
  const folded = foldWord(word);
  // A name keeps its own letters and ending in the middle of the other language's sentence.
  const isName = !isFirst && /^\p{Lu}\p{Ll}/u.test(word);
  if (kazakhLetter.test(word)) return { language: "kk", isWeak: isName };
  if (russianLetter.test(word)) return { language: "ru", isWeak: false };
  if (kazakhWords.has(folded)) return { language: "kk", isWeak: false };
  if (russianWords.has(folded)) return { language: "ru", isWeak: false };
  if (weakRussianWords.has(folded)) return { language: "ru", isWeak: true };
  if (weakKazakhWords.has(folded)) return { language: "kk", isWeak: true };
  if (sharedWord.test(folded)) return null;
  const [kk, ru] = [kazakhEnding.test(folded), russianEnding.test(folded)];
  if (kk !== ru) return { language: kk ? "kk" : "ru", isWeak: isName };
  return null;
}

/** Latin letters spell Kazakh words of the list and some endings; other words may be of any language. */
function latinEvidence(word: string): WordEvidence | null {
  const folded = foldLatinWord(word);
  if (folded.length < 3) return weakLatin(folded);
  if (kazakhWords.has(folded)) return { language: "kk", isWeak: false };
  if (russianWords.has(folded)) return { language: "ru", isWeak: true };
  return null;
}

function weakLatin(folded: string): WordEvidence | null {
  return ["ма", "ме", "ба", "бе", "па", "пе", "су"].includes(folded) ? { language: "kk", isWeak: true } : null;
}

const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * What a word says of the language of its text, null where it says nothing.
 * @param isFirst whether it begins the text, where a capital letter does not make it a name
 */
export function evidenceOf(word: string, isFirst: boolean): WordEvidence | null {
  return cyrillic.test(word) ? cyrillicEvidence(word, isFirst) : latinEvidence(word);
}
