/** Largest file of a printed table, in bytes. */
const mostBytes = 1_000_000;

/**
 * The text of a file that a person chose, read in the browser: UTF-8, UTF-16 by its mark, else the code page that
 * spreadsheets in Kazakhstan and Russia write. Null where it is no text, or larger than any printed table.
 */
export async function readTableFile(file: Blob): Promise<string | null> {
  if (file.size > mostBytes) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}
