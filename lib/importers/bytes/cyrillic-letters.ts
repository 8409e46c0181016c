/** Letters of Russian by how many of a thousand they are, those of Kazakh text among them being much the same. */
const perMille: Readonly<Record<string, number>> = {
  о: 110,
  е: 85,
  а: 80,
  и: 74,
  н: 67,
  т: 63,
  с: 55,
  р: 47,
  в: 45,
  л: 44,
  к: 35,
  м: 32,
  д: 30,
  п: 28,
  у: 26,
  я: 20,
  ы: 19,
  ь: 17,
  г: 17,
  з: 16,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 7,
  ю: 6,
  ц: 5,
  щ: 4,
  э: 3,
  ф: 3,
  ъ: 0.5,
  ё: 0.5,
};

/** Letters of bytes 0xC0 to 0xFF in two code pages whose letters differ in their places. */
const koi8 = "юабцдефгхийклмнопярстужвьызшэщчъ".repeat(2);
const windows1251 = "абвгдежзийклмнопрстуфхцчшщъыьэюя".repeat(2);

/** Fewer letters than these tell nothing. */
const fewestLetters = 24;

/** By how much of a natural logarithm a letter has to be likelier on average. */
const margin = 0.2;

function likelihood(letter: string | undefined): number {
  return Math.log(perMille[letter ?? ""] ?? 0.5);
}

/**
 * Whether bytes are KOI8-R rather than windows-1251, by how often each letter would occur. Their letters lie at the
 * same bytes in another order, so that text of one read as the other is full of rare letters.
 */
export function looksLikeKoi8(block: Uint8Array): boolean {
  let letters = 0;
  let difference = 0;
  for (const byte of block) {
    if (byte < 0xc0) continue;
    letters++;
    difference += likelihood(koi8[byte - 0xc0]) - likelihood(windows1251[byte - 0xc0]);
  }
  return letters >= fewestLetters && difference > margin * letters;
}
