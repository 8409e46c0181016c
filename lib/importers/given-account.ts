import type { AccountReference, ReadOptions } from "./importer.ts";

/**
 * Fills in the handle that a person gave for the file where a row has none. A row with a page id gets
 * it only if the id is the file's first one: a handle names one page, and files may hold several.
 */
export function openGivenAccount(options: ReadOptions): (reference: AccountReference) => AccountReference {
  const given = options.account?.handle.replace(/^@/, "") ?? null;
  let firstId: string | null = null;
  return (reference) => {
    firstId ??= reference.externalId;
    if (given === null || reference.handle !== null) return reference;
    if (reference.externalId !== null && reference.externalId !== firstId) return reference;
    return { ...reference, handle: given };
  };
}

/** Whether a reference says which account is meant. */
export function namesAccount(reference: AccountReference): boolean {
  return reference.handle !== null || reference.externalId !== null || reference.name !== null;
}
