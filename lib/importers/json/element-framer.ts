import type { RejectionCode } from "../issue-codes.ts";
import { elementLimit } from "../limits.ts";

/** One element as it stands in the file. */
export interface RawElement {
  /** Physical line in a file of one object a line, else the number of the element; counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly problem: (RejectionCode & ("element_too_large" | "element_cut_off" | "element_broken")) | null;
}

/** Finds the elements of a JSON text that arrives in pieces; holds one element and one piece at most. */
export interface ElementFramer {
  push(text: string): void;
  /** Says that no text follows. */
  finish(): void;
  /** The next element, or null where more text (or nothing) is needed. */
  next(): RawElement | null;
  /** Whether the text ended where it had to. */
  readonly isWhole: boolean;
}

/** Characters of an element that is given up which are kept to show it. */
const shownLength = 2_000;

/** One object a line: a broken line harms no other. */
export class LineFramer implements ElementFramer {
  readonly isWhole = true;
  #buffer = "";
  #at = 0;
  #line = 1;
  #finished = false;
  #discarding = false;

  push(text: string): void {
    let added = text;
    if (this.#discarding) {
      const end = added.indexOf("\n");
      if (end < 0) return;
      this.#discarding = false;
      this.#line++;
      added = added.slice(end + 1);
    }
    this.#buffer = this.#at < this.#buffer.length ? this.#buffer.slice(this.#at) + added : added;
    this.#at = 0;
  }

  finish(): void {
    this.#finished = true;
  }

  next(): RawElement | null {
    while (this.#at < this.#buffer.length) {
      const end = this.#buffer.indexOf("\n", this.#at);
      if (end < 0 && !this.#finished) {
        if (this.#buffer.length - this.#at <= elementLimit) return null;
        this.#discarding = true;
      }
      const raw = this.#buffer.slice(this.#at, end < 0 ? this.#buffer.length : end);
      const line = this.#line;
      this.#at = end < 0 ? this.#buffer.length : end + 1;
      if (end >= 0) this.#line++;
      if (raw.length > elementLimit) return { line, text: raw.slice(0, shownLength), problem: "element_too_large" };
      const text = raw.trim();
      if (text !== "" && text !== "[" && text !== "]") return { line, text: text.replace(/,$/, ""), problem: null };
    }
    return null;
  }
}

const quote = 0x22;
const backslash = 0x5c;

function opens(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function closes(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}

function isBetween(code: number): boolean {
  return code === 0x2c || code === 0x20 || (code >= 9 && code <= 13) || code === 0x1e || code === 0xfeff;
}

/**
 * Elements of a list, or objects after one another, found by their brackets. `list` says that a closing bracket
 * ends the list; what follows it is not looked at.
 */
export class BracketFramer implements ElementFramer {
  readonly #list: boolean;
  #buffer = "";
  #at = 0;
  #start = -1;
  #depth = 0;
  #inString = false;
  #number = 0;
  #finished = false;
  #ended = false;
  #tooLarge: string | null = null;

  constructor(list: boolean) {
    this.#list = list;
  }

  get isWhole(): boolean {
    return !this.#list || this.#ended;
  }

  push(text: string): void {
    if (this.#ended) return;
    const keptFrom = this.#start >= 0 ? this.#start : this.#at;
    this.#buffer = this.#buffer.slice(keptFrom) + text;
    this.#at -= keptFrom;
    if (this.#start >= 0) this.#start = 0;
  }

  finish(): void {
    this.#finished = true;
  }

  next(): RawElement | null {
    if (this.#ended) return null;
    if (this.#start < 0 && this.#tooLarge === null && !this.#findStart()) return null;
    if (this.#depth === 0) return this.#takeScalar();
    const end = this.#findEnd();
    if (end >= 0) return this.#take(end, null);
    if (this.#finished) return this.#take(this.#buffer.length, "element_cut_off");
    this.#discardWhatIsTooLarge();
    return null;
  }

  /** Goes to the next element; false where the text or the list ends first. */
  #findStart(): boolean {
    while (this.#at < this.#buffer.length && isBetween(this.#buffer.charCodeAt(this.#at))) this.#at++;
    if (this.#at >= this.#buffer.length) return false;
    const code = this.#buffer.charCodeAt(this.#at);
    if (this.#list && code === 0x5d) {
      this.#ended = true;
      return false;
    }
    this.#start = this.#at;
    if (opens(code)) {
      this.#depth = 1;
      this.#at++;
    }
    return true;
  }

  /** What stands between elements and is no object: up to where an element or the end may be. */
  #takeScalar(): RawElement | null {
    for (let i = Math.max(this.#at, this.#start + 1); i < this.#buffer.length; i++) {
      const code = this.#buffer.charCodeAt(i);
      if (opens(code) || code === 0x2c || code === 0x0a || (this.#list && code === 0x5d)) {
        return this.#take(i, "element_broken");
      }
    }
    if (this.#finished || this.#buffer.length - this.#start > elementLimit) {
      return this.#take(this.#buffer.length, "element_broken");
    }
    this.#at = this.#buffer.length;
    return null;
  }

  /** Place after the bracket that closes the element, or -1 where it is not here yet. */
  #findEnd(): number {
    const buffer = this.#buffer;
    let i = this.#at;
    while (i < buffer.length) {
      if (this.#inString) {
        const mark = buffer.indexOf('"', i);
        if (mark < 0) break;
        i = mark + 1;
        if (!this.#isEscaped(mark)) this.#inString = false;
        continue;
      }
      const code = buffer.charCodeAt(i++);
      if (code === quote) this.#inString = true;
      else if (opens(code)) this.#depth++;
      else if (closes(code) && --this.#depth === 0) return i;
    }
    this.#at = buffer.length;
    return -1;
  }

  #isEscaped(mark: number): boolean {
    let at = mark - 1;
    while (at >= 0 && this.#buffer.charCodeAt(at) === backslash) at--;
    return (mark - at) % 2 === 0;
  }

  #take(end: number, problem: RawElement["problem"]): RawElement {
    const tooLarge = this.#tooLarge ?? (end - this.#start > elementLimit ? this.#buffer.slice(this.#start) : null);
    const text = tooLarge === null ? this.#buffer.slice(this.#start, end) : tooLarge.slice(0, shownLength);
    this.#at = end;
    this.#start = -1;
    this.#depth = 0;
    this.#inString = false;
    this.#tooLarge = null;
    this.#number++;
    return { line: this.#number, text, problem: tooLarge === null ? problem : "element_too_large" };
  }

  /** Keeps the beginning of an element that is too large, and of the rest only what tells where it ends. */
  #discardWhatIsTooLarge(): void {
    if (this.#tooLarge === null && this.#buffer.length - this.#start <= elementLimit) return;
    this.#tooLarge ??= this.#buffer.slice(this.#start, this.#start + shownLength);
    const isHalfEscaped = this.#inString && this.#isEscaped(this.#buffer.length);
    this.#buffer = isHalfEscaped ? "\\" : "";
    this.#at = this.#buffer.length;
    this.#start = 0;
  }
}
