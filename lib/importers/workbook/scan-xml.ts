import { XmlScanner } from "./xml-scanner.ts";

/** Scanner over the XML of a part of a workbook, given again for each piece that was added. */
export async function* scanXml(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<XmlScanner, void, void> {
  const scanner = new XmlScanner(name);
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    scanner.push(decoder.decode(chunk, { stream: true }));
    yield scanner;
  }
  scanner.push(decoder.decode());
  scanner.finish();
  yield scanner;
}
