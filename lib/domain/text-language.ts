/** In which of the two written languages of Kazakhstan a text is, as far as its letters tell. */

const kazakhLetters = /[әғқңөұүһі]/giu;
const cyrillicLetters = /\p{Script=Cyrillic}/gu;
/** Below this a text without Kazakh letters may be either: «Құттықтаймыз!» has them, «Сабантой» has not. */
const leastRussianLetters = 40;
/** Kazakh names within a Russian text bring a few; running Kazakh text has about one letter in eight. */
const kazakhShare = 0.04;

/**
 * The language of a text for its `lang` attribute: pronunciation, hyphenation and spelling follow it.
 * @returns null where letters do not tell, as in a short line or in Latin letters
 */
export function languageOfText(text: string): "kk" | "ru" | null {
  const cyrillic = text.match(cyrillicLetters)?.length ?? 0;
  if (cyrillic === 0) return null;
  const share = (text.match(kazakhLetters)?.length ?? 0) / cyrillic;
  if (share >= kazakhShare) return "kk";
  return cyrillic >= leastRussianLetters ? "ru" : null;
}
