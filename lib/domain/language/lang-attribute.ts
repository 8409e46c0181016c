/** What a text's `lang` attribute may say: pronunciation, hyphenation and spelling follow it. */
import { textLanguageOf } from "./text-language.ts";

/** `kk` or `ru` where a text in Cyrillic is in one of them, null where it is in both, in another, or too short to tell. */
export function langAttributeOf(text: string): "kk" | "ru" | null {
  if (!/\p{Script=Cyrillic}/u.test(text)) return null;
  const language = textLanguageOf(text);
  return language === "kk" || language === "ru" ? language : null;
}
