import { normalizeHeader } from "../table/header-names.ts";
import type { TableSchema } from "../table/table-format.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "./json-value.ts";

/** Names of an object's members as a header has them, with those of objects inside it as `a/b`. */
export function memberNames(element: JsonObject): Set<string> {
  const names = new Set<string>();
  for (const [key, value] of Object.entries(element)) {
    names.add(normalizeHeader(key));
    if (!isJsonObject(value)) continue;
    for (const inner of Object.keys(value)) names.add(normalizeHeader(`${key}/${inner}`));
  }
  return names;
}

/** Column names (normalised, `a/b` for nested ones) that a format reads, the preferred one of a field first. */
export function namesRead(schema: TableSchema): string[] {
  const aliases = Object.values(schema.columns).flatMap((names) => names.filter((name) => typeof name === "string"));
  return [...new Set([...aliases, ...(schema.reads ?? [])])];
}

interface Branch {
  place: number | null;
  readonly inner: Map<string, Branch>;
}

function cellOf(value: JsonValue | undefined): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Cuts the cells of chosen columns out of objects, whatever the case of their keys. */
export class CellCutter {
  readonly #root: Branch = { place: null, inner: new Map() };
  readonly #width: number;
  /** Keys as elements have them, with the name they mean: there are few, and each recurs in every element. */
  readonly #normalised = new Map<string, string>();
  /** Paths under which columns were met, by place. */
  readonly met: (string | undefined)[] = [];

  constructor(names: readonly string[]) {
    this.#width = names.length;
    for (const [place, name] of names.entries()) {
      let branch = this.#root;
      for (const part of name.split("/")) {
        const next = branch.inner.get(part.trim()) ?? { place: null, inner: new Map() };
        branch.inner.set(part.trim(), next);
        branch = next;
      }
      branch.place ??= place;
    }
  }

  /** Cells of an object in the order of the names; blank where it has none. */
  cut(element: JsonObject): string[] {
    const cells = new Array<string>(this.#width).fill("");
    this.#walk(element, this.#root, cells, "");
    return cells;
  }

  #walk(value: JsonObject | readonly JsonValue[], branch: Branch, cells: string[], path: string): void {
    const keys = Array.isArray(value) ? branch.inner.keys() : Object.keys(value);
    for (const key of keys) {
      const found = branch.inner.get(Array.isArray(value) ? key : this.#nameOf(key));
      if (found === undefined || !Object.hasOwn(value, key)) continue;
      const member = (value as JsonObject)[key];
      if (found.place !== null) {
        cells[found.place] = cellOf(member);
        if (this.met[found.place] === undefined) this.met[found.place] = path + key;
      }
      if (found.inner.size > 0 && typeof member === "object" && member !== null) {
        this.#walk(member as JsonObject, found, cells, `${path}${key}/`);
      }
    }
  }

  #nameOf(key: string): string {
    const known = this.#normalised.get(key);
    if (known !== undefined) return known;
    const name = normalizeHeader(key);
    if (this.#normalised.size < 10_000) this.#normalised.set(key, name);
    return name;
  }
}
