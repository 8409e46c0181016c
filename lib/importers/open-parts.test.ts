import { expect, test } from "vitest";
import { zipFile } from "#tests/zip-file.ts";
import { openImport } from "./open-import.ts";

const form = (question: string, answer: string): string =>
  `Timestamp,Сіз қай ауданда тұрасыз?,${question}\n2023/05/10 10:00:00 AM GMT+5,Абай,${answer}\n2023/05/11 11:00:00 AM GMT+5,Сайрам,${answer}\n`;

async function readForms(...texts: readonly string[]) {
  const files = texts.map((text, at) => ({ name: `form-${at}.csv`, data: new TextEncoder().encode(text) }));
  async function* chunks(): AsyncGenerator<Uint8Array, void, void> {
    yield zipFile(files);
  }
  const opened = await openImport(chunks(), { fileName: "forms.zip" });
  let responses = 0;
  const refused: string[] = [];
  for await (const batch of opened.batches()) {
    responses += batch.responses?.length ?? 0;
    refused.push(...batch.rejections.map(({ part, code }) => `${part}: ${code}`));
  }
  return { kind: opened.recognition.kind, responses, refused };
}

test("two months of one survey in an archive are one import", async () => {
  const month = form("Әкімдік жауап береді ме?", "Иә");
  expect(await readForms(month, month)).toEqual({ kind: "survey", responses: 4, refused: [] });
});

test("of two surveys that ask differently the second has to be imported by itself, though the tool is the same", async () => {
  const asked = await readForms(form("Әкімдік жауап береді ме?", "Иә"), form("Жол жөнделді ме?", "Жоқ"));
  expect(asked).toEqual({ kind: "survey", responses: 2, refused: ["form-1.csv: part_differs"] });
});
