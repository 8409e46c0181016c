import "server-only";

const lineEnd = 0x0a;

/** Some rows of a COPY, a line each. */
export interface SomeRows {
  readonly bytes: Buffer;
  readonly rows: number;
}

/** Cuts rows into pieces of `most` rows at most. */
export function cutRows(bytes: Buffer, rows: number, most: number): SomeRows[] {
  if (rows <= most) return [{ bytes, rows }];
  const pieces: SomeRows[] = [];
  for (let from = 0, left = rows; left > 0; left -= most) {
    let to = from;
    const taken = Math.min(most, left);
    for (let line = 0; line < taken; line += 1) to = bytes.indexOf(lineEnd, to) + 1;
    pieces.push({ bytes: bytes.subarray(from, to), rows: taken });
    from = to;
  }
  return pieces;
}
