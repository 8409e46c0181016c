const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** A header as a person reads it: without byte order mark, HTML and runs of blanks. */
export function headerText(cell: string): string {
  return cell
    .replace(/^\ufeff/, "")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/gi, (whole, code: string | undefined, name: string | undefined) => {
      if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
      return entities[name?.toLowerCase() ?? ""] ?? whole;
    })
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .replaceAll("\0", "")
    .toWellFormed()
    .trim();
}

/** `<question> [<row>]` in its two parts; a second pair of brackets (a scale of its own) stays with the row. */
export function splitItem(text: string): { readonly question: string; readonly item: string | null } {
  const [, question, item] = /^([^[]*\S)\s*\[(.+)\]$/s.exec(text) ?? /^(.*\S)\s*\[([^[\]]+)\]$/s.exec(text) ?? [];
  if (question === undefined || item === undefined || item.trim() === "") return { question: text, item: null };
  return { question: question.trim(), item: item.replace(/\]\s*\[/g, " — ").trim() };
}
