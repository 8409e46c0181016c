import type { CommentInside } from "../comment-inside.ts";
import { elementLimit } from "../limits.ts";
import type { RowStream } from "../row-stream.ts";
import type { RowProblem, TableRow } from "../table/row-framer.ts";
import type { CellCutter } from "./json-columns.ts";
import type { JsonElement, JsonElements } from "./json-elements.ts";
import type { ShapedElement } from "./json-form.ts";
import type { JsonObject } from "./json-value.ts";
import { redactTokens } from "./redact-tokens.ts";

/** An element that was shaped, with its line and its text in the file. */
export interface ShapedRow {
  readonly line: number;
  readonly text: string;
  readonly shaped: ShapedElement;
}

/** Brings an element into the columns of a format. */
export type Shape = (element: JsonObject, line: number) => ShapedElement;

/** Shapes an element, or says why it can't be. */
export function shapeElement({ line, text, value, problem }: JsonElement, shape: Shape): ShapedRow {
  if (value !== null) return { line, text, shaped: shape(value, line) };
  const code = problem ?? "element_broken";
  return {
    line,
    text,
    shaped: { problem: { code, params: code === "element_too_large" ? { limit: elementLimit } : {} } },
  };
}

class ElementRow implements TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: RowProblem | null;
  readonly inside: readonly CommentInside[];
  readonly #text: string;

  constructor(
    line: number,
    text: string,
    cells: readonly string[],
    problem: RowProblem | null,
    inside: readonly CommentInside[] = [],
  ) {
    this.line = line;
    this.cells = cells;
    this.problem = problem;
    this.inside = inside;
    this.#text = text;
  }

  get size(): number {
    return this.#text.length;
  }

  /** Made when it is asked for: few rows are rejected. */
  get text(): string {
    return redactTokens(this.#text);
  }
}

/** Elements of a JSON file as rows of the columns that a format reads. */
export class JsonRows implements RowStream {
  readonly #elements: JsonElements;
  readonly #shape: Shape;
  readonly #cutter: CellCutter;
  readonly #ahead: ShapedRow[];
  #given = 0;

  /** `ahead` are the elements that were looked at already. */
  constructor(elements: JsonElements, ahead: ShapedRow[], shape: Shape, cutter: CellCutter) {
    this.#elements = elements;
    this.#ahead = ahead;
    this.#shape = shape;
    this.#cutter = cutter;
  }

  next(): TableRow | null {
    for (let row = this.#take(); row !== null; row = this.#take()) {
      const { line, text, shaped } = row;
      if (shaped === "passed-over") continue;
      if ("problem" in shaped) return new ElementRow(line, text, [], shaped.problem);
      return new ElementRow(line, text, this.#cutter.cut(shaped.value), null, shaped.inside);
    }
    return null;
  }

  pull(): Promise<boolean> {
    return this.#elements.pull();
  }

  #take(): ShapedRow | null {
    const ahead = this.#ahead[this.#given];
    if (ahead !== undefined) {
      this.#given++;
      if (this.#given === this.#ahead.length) {
        this.#ahead.length = 0;
        this.#given = 0;
      }
      return ahead;
    }
    const element = this.#elements.next();
    return element === null ? null : shapeElement(element, this.#shape);
  }
}
