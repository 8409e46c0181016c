import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { detectEightBit, weighHighBytes } from "./detect-encoding.ts";

function encodingOf(text: string, page: string): string {
  const bytes = iconv.encode(text, page);
  return detectEightBit(bytes, weighHighBytes(bytes));
}

test("a Russian header above English texts is Cyrillic, however many quotation marks the texts have", () => {
  const texts = "The city’s “new” park – it’s the people’s park.\n".repeat(40);
  expect(encodingOf(`Время публикации;Охват;Реакции\n${texts}`, "windows-1251")).toBe("windows-1251");
  expect(encodingOf(texts, "windows-1252")).toBe("windows-1252");
});

test("French with its apostrophes before letters is no Cyrillic", () => {
  const texts = "L’été à l’école, c’était « l’étang »… l’œuvre d’Émile\n".repeat(20);
  expect(encodingOf(texts, "windows-1252")).toBe("windows-1252");
});
