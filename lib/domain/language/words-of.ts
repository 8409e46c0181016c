/** The words of a text, as the rules of language and question read them. */

const ignored = /https?:\/\/\S+|[@#]\S+|\[[^\]]{0,200}\]/gu;
const word = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** Words of the text; links, addressed handles and their masks are not words of the writer. */
export function readWords(text: string): string[] {
  return text.normalize("NFC").replace(ignored, " ").match(word) ?? [];
}
