import type { TextSource } from "../bytes/text-source.ts";
import { BracketFramer, type ElementFramer, LineFramer, type RawElement } from "./element-framer.ts";
import type { JsonLayout } from "./json-layout.ts";
import { type JsonObject, parseJsonObject } from "./json-value.ts";
import { dropTokens } from "./redact-tokens.ts";

/** One element, parsed; `value` is null where it has a problem. */
export interface JsonElement extends RawElement {
  readonly value: JsonObject | null;
}

/** The elements of a JSON file, one after the other; holds a block of text and an element at most. */
export class JsonElements {
  readonly #source: TextSource;
  readonly #framer: ElementFramer;
  #ended = false;

  constructor(source: TextSource, layout: JsonLayout) {
    this.#source = source;
    this.#framer = layout.kind === "lines" ? new LineFramer() : new BracketFramer(layout.kind === "list");
    this.#framer.push(layout.kind === "list" ? source.head.slice(layout.start) : source.head);
  }

  /** Whether the file ended where it had to; known at the end. */
  get isWhole(): boolean {
    return this.#framer.isWhole;
  }

  /** The next element of the text that is here, or null where `pull` is needed. */
  next(): JsonElement | null {
    const raw = this.#framer.next();
    if (raw === null) return null;
    const value = raw.problem === null ? parseJsonObject(raw.text) : null;
    if (value !== null) return { ...raw, value: dropTokens(value) };
    return raw.problem === null ? { ...raw, problem: "element_broken", value } : { ...raw, value };
  }

  /** Brings more text; false once every element was given. */
  async pull(): Promise<boolean> {
    if (this.#ended) return false;
    const text = await this.#source.next();
    if (text === null) {
      this.#ended = true;
      this.#framer.finish();
    } else this.#framer.push(text);
    return true;
  }
}
