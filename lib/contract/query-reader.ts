import { InvalidRequestError } from "#lib/errors.ts";

/** Parameters as Next hands them to pages. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Anything that query parameters can come in. */
export type QuerySource = URLSearchParams | SearchParams;

/** All values of a parameter, trimmed; blank ones are left out, as a form submits every field. */
export function valuesOf(source: QuerySource, name: string): string[] {
  const found = source instanceof URLSearchParams ? source.getAll(name) : (source[name] ?? []);
  const values = typeof found === "string" ? [found] : found;
  return values.map((value) => value.trim()).filter((value) => value !== "");
}

/** Values of a parameter that may stand comma-separated, repeated, or both; each once, in order. */
export function listOf(source: QuerySource, name: string): string[] {
  const values = valuesOf(source, name).flatMap((value) => value.split(","));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}

/** Whether a text has characters that nobody types and the database can't hold, such as U+0000. */
export function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/**
 * The one value of a parameter, or null where it is absent.
 * @throws InvalidRequestError `repeated_parameter`, `control_character`
 */
export function oneOf(source: QuerySource, name: string): string | null {
  const values = new Set(valuesOf(source, name));
  if (values.size > 1) throw new InvalidRequestError("repeated_parameter", { parameter: name });
  const [value = null] = values;
  if (value !== null && hasControlCharacter(value)) {
    throw new InvalidRequestError("control_character", { parameter: name });
  }
  return value;
}

/**
 * The value of a parameter that has a closed list of values.
 * @throws InvalidRequestError `bad_choice`
 */
export function choiceOf<Choice extends string>(
  source: QuerySource,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const value = oneOf(source, name);
  if (value === null) return fallback;
  const choice = choices.find((candidate) => candidate === value.toLowerCase());
  if (choice === undefined) {
    throw new InvalidRequestError("bad_choice", { parameter: name, value, choices: choices.join(", ") });
  }
  return choice;
}

/**
 * Whole number of a parameter within its bounds.
 * @throws InvalidRequestError `bad_number`
 */
export function numberOf(
  source: QuerySource,
  name: string,
  { least, most, fallback }: { readonly least: number; readonly most: number; readonly fallback: number },
): number {
  const value = oneOf(source, name);
  if (value === null) return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new InvalidRequestError("bad_number", { parameter: name, value, least, most });
  }
  return number;
}

/**
 * Refuses parameters that a question does not know: a misspelt filter must not answer for everything.
 * @throws InvalidRequestError `unknown_parameter`
 */
export function refuseUnknown(source: URLSearchParams, known: readonly string[]): void {
  for (const parameter of source.keys()) {
    if (!known.includes(parameter)) {
      throw new InvalidRequestError("unknown_parameter", { parameter, parameters: known.join(", ") });
    }
  }
}
