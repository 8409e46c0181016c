import type { Delimiter } from "./dialect.ts";
import { RecordFramer } from "./record-framer.ts";
import { splitCells } from "./split-cells.ts";

const trailingDelimiters = /(?<![,;\t|\s])[,;\t|\s]+$/;

/**
 * Undoes what Excel does when it saves a table whose rows it had read into one column: every line that
 * has quotes or delimiters gets quoted once more. A line that is exactly one quoted cell becomes that
 * cell; any other line stays. Lines keep their numbers.
 */
export function unwrapLine(line: string, delimiter: Delimiter): string {
  if (!line.startsWith('"')) return line;
  const bare = line.endsWith('"') ? line : line.replace(trailingDelimiters, "");
  const framer = new RecordFramer({ delimiter, skipBlanks: false });
  framer.push(bare);
  framer.finish();
  const record = framer.next();
  if (record === null || record.problem !== null || record.lines > 1) return line;
  const cells = splitCells(record.text, { delimiter, skipBlanks: false });
  return cells.length === 1 ? (cells[0] ?? line) : line;
}

/** Unwraps text that arrives in pieces, line by line. */
export class LineUnwrapper {
  readonly #delimiter: Delimiter;
  #rest = "";

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  /** Unwrapped text of the lines that are whole so far. */
  push(text: string): string {
    const whole = this.#rest + text;
    const end = whole.lastIndexOf("\n");
    this.#rest = whole.slice(end + 1);
    return end < 0 ? "" : `${this.#unwrap(whole.slice(0, end))}\n`;
  }

  /** The last line, where no line end follows it. */
  finish(): string {
    const rest = this.#rest;
    this.#rest = "";
    return rest === "" ? "" : this.#unwrap(rest);
  }

  #unwrap(text: string): string {
    return text
      .split("\n")
      .map((line) => unwrapLine(line.replace(/\r$/, ""), this.#delimiter))
      .join("\n");
  }
}
