import { InvalidRequestError } from "#lib/errors.ts";

/**
 * The words of a command, as many as it takes.
 * @param least how many there have to be; `most` how many there may be
 * @throws InvalidRequestError `missing_operand`, `operand_too_many`
 */
export function operandsOf(operands: readonly string[], usage: string, least: number, most = least): readonly string[] {
  if (operands.length < least) throw new InvalidRequestError("missing_operand", { usage });
  const extra = operands[most];
  if (extra !== undefined) throw new InvalidRequestError("operand_too_many", { operand: extra, usage });
  return operands;
}

/**
 * A number that names something, such as an import.
 * @throws InvalidRequestError `bad_number`
 */
export function parseNumber(parameter: string, value: string): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1) throw new InvalidRequestError("bad_number", { parameter, value, least: 1, most: 999_999_999 });
  return number;
}
