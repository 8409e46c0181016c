/**
 * Whether the lines of a table end in a carriage return alone, as on old Macintosh computers. Cells in quotes may
 * hold line feeds all the same, so only line ends outside of them tell. `head` is the beginning of the text.
 */
export function hasBareReturns(head: string): boolean {
  if (!head.includes("\r")) return false;
  let returns = 0;
  let feeds = 0;
  let isQuoted = false;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code === 34) {
      // Outside, only a mark at the start of a cell opens one; inside, a pair closes and opens again.
      if (isQuoted) isQuoted = false;
      else isQuoted = at === 0 || '"\n\r,;\t| \ufeff'.includes(head.charAt(at - 1));
    } else if (!isQuoted && code === 10) feeds++;
    else if (!isQuoted && code === 13 && head.charCodeAt(at + 1) !== 10) returns++;
  }
  // A stray return in a text is no line end, and one feed at the end of a file makes no other lines.
  return returns > feeds * 3;
}
