import { cellLimit, sharedStringsLimit, sharedStringsWindow } from "../limits.ts";
import { refuse } from "../refuse.ts";
import { scanXml } from "./scan-xml.ts";
import type { XmlScanner } from "./xml-scanner.ts";

/**
 * The texts of a workbook, which cells name by number. They are read alongside the rows, since programs number
 * them in the order of their first use, and let go again: what was used twice stays (names, types), of the others
 * a window. Where a text that is gone is named again, all are read from the start and kept, up to a limit.
 */
export class SharedStrings {
  readonly #open: () => AsyncIterable<Uint8Array>;
  #items: AsyncGenerator<string, void, void> | null = null;
  #next = 0;
  readonly #once = new Map<number, string>();
  readonly #often = new Map<number, string>();
  #held = 0;
  /** The lowest number that may still be in `#once`. */
  #oldest = 0;
  #keepsAll = false;

  constructor(open: () => AsyncIterable<Uint8Array>) {
    this.#open = open;
  }

  /** The text of a number, where it is at hand. */
  get(number: number): string | undefined {
    const often = this.#often.get(number);
    if (often !== undefined) return often;
    const once = this.#once.get(number);
    if (once === undefined) return undefined;
    if (!this.#keepsAll) {
      this.#once.delete(number);
      this.#often.set(number, once);
    }
    return once;
  }

  /** The text of a number, read as far as is needed; blank where the workbook has no such text. */
  async load(number: number): Promise<string> {
    const known = this.get(number);
    if (known !== undefined) return known;
    if (number < this.#next) {
      await this.#startOver();
    }
    this.#items ??= readItems(this.#open());
    while (this.#next <= number) {
      const { value, done } = await this.#items.next();
      if (done) return "";
      this.#hold(this.#next, value);
      if (this.#next++ === number) return value;
    }
    return this.get(number) ?? "";
  }

  /** Reads what is left of the texts, of which some were used, since only their end tells whether they came whole. */
  async finish(): Promise<void> {
    for await (const _ of this.#items ?? []) this.#next++;
  }

  async close(): Promise<void> {
    await this.#items?.return();
  }

  #hold(number: number, text: string): void {
    this.#once.set(number, text);
    this.#held += text.length;
    if (this.#keepsAll) {
      if (this.#held > sharedStringsLimit) refuse("workbook_too_large", { limit: sharedStringsLimit });
      return;
    }
    for (; this.#held > sharedStringsWindow && this.#oldest < number; this.#oldest++) {
      this.#held -= this.#once.get(this.#oldest)?.length ?? 0;
      this.#once.delete(this.#oldest);
    }
    if (this.#held > sharedStringsWindow && this.#often.size > 0) this.#forgetOften();
  }

  /** What was used twice is too much as well: it is let go, the longest-known first. */
  #forgetOften(): void {
    for (const [oldest, gone] of this.#often) {
      if (this.#held <= sharedStringsWindow / 2) break;
      this.#often.delete(oldest);
      this.#held -= gone.length;
    }
  }

  async #startOver(): Promise<void> {
    await this.close();
    this.#items = null;
    this.#next = 0;
    this.#keepsAll = true;
    this.#once.clear();
    this.#often.clear();
    this.#held = 0;
  }
}

/** Texts of `sharedStrings.xml`, joined from their runs, without what is written above Japanese ones. */
async function* readItems(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  let text = "";
  let isText = false;
  let phonetic = 0;
  const take = (scanner: XmlScanner): string | null => {
    const { token } = scanner;
    if (token.kind === "text") {
      if (isText && phonetic === 0 && text.length <= cellLimit) text += token.text;
      return null;
    }
    const opens = token.kind === "open" && !token.isEmpty;
    if (token.name === "t") isText = opens;
    else if (token.name === "rPh") phonetic += opens ? 1 : token.kind === "close" ? -1 : 0;
    else if (token.name === "si") {
      if (opens) text = "";
      else {
        const whole = token.isEmpty ? "" : text;
        text = "";
        return whole;
      }
    }
    return null;
  };
  for await (const scanner of scanXml(chunks, "sharedStrings.xml")) {
    while (scanner.next()) {
      const item = take(scanner);
      if (item !== null) yield item;
    }
  }
}
