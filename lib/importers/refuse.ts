import { ImportRefusedError } from "#lib/errors.ts";
import type { RefusalCode, RefusalParams } from "./issue-codes.ts";

/** Refuses the whole file, with a code and exactly the parameters that it declares. */
export function refuse<C extends RefusalCode>(code: C, params: RefusalParams<C>): never {
  throw new ImportRefusedError(code, params);
}
