import { expect, test } from "vitest";
import { scanXml } from "./scan-xml.ts";

const bomb = [
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">`,
  `<!ENTITY secret SYSTEM "file:///etc/passwd">]><x><t>&b;&secret;&lt;</t></x>`,
].join("");

async function* bytesOf(text: string): AsyncGenerator<Uint8Array, void, void> {
  yield new TextEncoder().encode(text);
}

test("entities that a workbook defines itself are never replaced, nor fetched", async () => {
  let text = "";
  for await (const scanner of scanXml(bytesOf(bomb), "sheet1.xml")) {
    while (scanner.next()) if (scanner.token.kind === "text") text += scanner.token.text;
  }
  expect(text).toContain("&b;&secret;<");
  expect(text).not.toMatch(/root:|aaaa.*aaaa.*aaaa/);
});
