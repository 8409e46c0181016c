import { refuse } from "../refuse.ts";

/** What the scanner came to. The same object is filled anew each time. */
export interface XmlToken {
  kind: "open" | "close" | "text";
  /** Name without namespace prefix, of opening and closing tags. */
  name: string;
  /** The attributes of an opening tag as they are written. */
  attributes: string;
  /** Whether an opening tag is closed in itself. */
  isEmpty: boolean;
  /** Text with its entities read; a long text comes in several pieces. */
  text: string;
}

/** Characters after which a text is handed on before its end. */
const pieceLength = 1_048_576;

const entities = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with entities read; `_x000D_`, which Excel writes for control characters, too. Entities of a DTD stay as they are. */
export function decodeXmlText(text: string): string {
  const plain = text.includes("&")
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
        (whole, hex?: string, number?: string, name?: string) => {
          if (name !== undefined) return entities.get(name) ?? whole;
          const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Value of an attribute, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  const at = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = at?.[1] ?? at?.[2];
  return value === undefined ? null : decodeXmlText(value);
}

/** Splits XML that arrives in pieces into tags and texts. Holds one tag or piece of text; knows no DTD. */
export class XmlScanner {
  readonly token: XmlToken = { kind: "text", name: "", attributes: "", isEmpty: false, text: "" };
  readonly #name: string;
  #buffer = "";
  #at = 0;
  #finished = false;

  /** `name` is what a file whose tags never end is called when it is refused. */
  constructor(name: string) {
    this.#name = name;
  }

  push(text: string): void {
    this.#buffer = this.#at < this.#buffer.length ? this.#buffer.slice(this.#at) + text : text;
    this.#at = 0;
  }

  finish(): void {
    this.#finished = true;
  }

  /** Goes to the next token, which is then in `token`; false where more XML (or nothing) is needed. */
  next(): boolean {
    while (this.#at < this.#buffer.length) {
      if (this.#buffer.charCodeAt(this.#at) !== 0x3c) return this.#takeText();
      const skipped = this.#skipMarkup();
      if (skipped === "more") return false;
      if (skipped === "skipped") continue;
      if (skipped === "text") return true;
      return this.#takeTag();
    }
    return false;
  }

  #takeText(): boolean {
    const end = this.#buffer.indexOf("<", this.#at);
    const rest = this.#buffer.length - this.#at;
    if (end < 0 && rest < pieceLength && !this.#finished) return false;
    let stop = end < 0 ? this.#buffer.length : end;
    if (end < 0) {
      // An entity is not cut in two.
      const open = this.#buffer.lastIndexOf("&");
      if (open > this.#at && stop - open < 12) stop = open;
    }
    this.token.kind = "text";
    this.token.text = decodeXmlText(this.#buffer.slice(this.#at, stop));
    this.#at = stop;
    return true;
  }

  /** Passes over comments, processing instructions and declarations; the content of CDATA is a text. */
  #skipMarkup(): "more" | "skipped" | "text" | "tag" {
    const second = this.#buffer.charCodeAt(this.#at + 1);
    if (Number.isNaN(second) && !this.#finished) return "more";
    if (second !== 0x21 && second !== 0x3f) return "tag";
    const start = this.#buffer.slice(this.#at, this.#at + 9);
    const close = start.startsWith("<!--")
      ? "-->"
      : start.startsWith("<![CDATA[")
        ? "]]>"
        : second === 0x3f
          ? "?>"
          : ">";
    const end = start.length < 9 && !this.#finished ? -1 : this.#buffer.indexOf(close, this.#at);
    if (end >= 0) {
      const from = this.#at + 9;
      this.#at = end + close.length;
      if (close !== "]]>") return "skipped";
      this.token.kind = "text";
      this.token.text = this.#buffer.slice(from, end);
      return "text";
    }
    if (this.#finished || this.#buffer.length - this.#at > pieceLength) refuse("archive_damaged", { name: this.#name });
    return "more";
  }

  #takeTag(): boolean {
    let end = this.#buffer.indexOf(">", this.#at);
    // A ">" inside a quoted attribute is allowed, and rare.
    if (end >= 0 && this.#isInsideQuotes(end)) end = this.#endOfQuotedTag();
    if (end < 0) {
      if (this.#finished || this.#buffer.length - this.#at > pieceLength)
        refuse("archive_damaged", { name: this.#name });
      return false;
    }
    const isClosing = this.#buffer.charCodeAt(this.#at + 1) === 0x2f;
    const isEmpty = this.#buffer.charCodeAt(end - 1) === 0x2f;
    const inner = this.#buffer.slice(this.#at + (isClosing ? 2 : 1), isEmpty ? end - 1 : end);
    const space = endOfName(inner);
    const fullName = space < 0 ? inner : inner.slice(0, space);
    this.token.kind = isClosing ? "close" : "open";
    this.token.name = fullName.slice(fullName.indexOf(":") + 1);
    this.token.attributes = space < 0 ? "" : inner.slice(space);
    this.token.isEmpty = isEmpty;
    this.token.text = "";
    this.#at = end + 1;
    return true;
  }

  #isInsideQuotes(end: number): boolean {
    let quote = 0;
    for (let i = this.#at + 1; i < end; i++) {
      const code = this.#buffer.charCodeAt(i);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 0x22 || code === 0x27) quote = code;
    }
    return quote !== 0;
  }

  #endOfQuotedTag(): number {
    let quote = "";
    for (let i = this.#at + 1; i < this.#buffer.length; i++) {
      const character = this.#buffer.charAt(i);
      if (quote !== "") {
        if (character === quote) quote = "";
      } else if (character === '"' || character === "'") quote = character;
      else if (character === ">") return i;
    }
    return -1;
  }
}

/** Place of the white space after a tag's name, or -1 where it has no attributes. */
function endOfName(tag: string): number {
  for (let i = 0; i < tag.length; i++) if (tag.charCodeAt(i) <= 0x20) return i;
  return -1;
}
