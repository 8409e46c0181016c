/** Marks and runs of digits of a cell such as an id, a date or a count; null for words. */
function shapeOf(cell: string): string | null {
  const text = cell.trim();
  const isShaped = text.length <= 40 && /\d/.test(text) && /^[\d\s:./+\-TZ]+$/.test(text);
  return isShaped ? text.replace(/\d+/g, "9") : null;
}

/**
 * Whether cells begin as those of a row do: ids, dates and counts before column `end` stand where the row has
 * them, or, where it has none there, one word (platform, account) is the same. Text with commas does not.
 */
export function beginsAlike(cells: readonly string[], row: readonly string[], end: number): boolean {
  let shaped = 0;
  let same = false;
  for (let place = 0; place < end; place++) {
    const shape = shapeOf(row[place] ?? "");
    if (shape === null) same ||= row[place] !== "" && row[place] === cells[place];
    else if (shapeOf(cells[place] ?? "") !== shape) return false;
    else shaped++;
  }
  return shaped > 0 || same;
}
