/**
 * The way back through keyset pages. A page knows only where the next one begins, so the address carries where the
 * earlier ones began: `trail=first,second` with the cursors of pages before; `-` stands for the first page.
 */
const firstPage = "-";
const longest = 40;

/** Cursors of the pages before this one, the nearest last. */
export function parseTrail(text: string | null): string[] {
  return text === null ? [] : text.split(",").filter((cursor) => /^[\w-]{1,900}$/.test(cursor));
}

/** Parameters of the page after this one. */
export function nextPage(trail: readonly string[], cursor: string | null, nextCursor: string): [string, string][] {
  const behind = [...trail, cursor ?? firstPage].slice(-longest);
  return [
    ["cursor", nextCursor],
    ["trail", behind.join(",")],
  ];
}

/** Parameters of the page before this one, or null on the first page and where the way back is not known. */
export function previousPage(trail: readonly string[]): [string, string][] | null {
  const cursor = trail.at(-1);
  if (cursor === undefined) return null;
  if (cursor === firstPage) return [];
  const behind = trail.slice(0, -1);
  return [["cursor", cursor], ...(behind.length > 0 ? [["trail", behind.join(",")] as [string, string]] : [])];
}
