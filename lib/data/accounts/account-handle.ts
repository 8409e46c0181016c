import "server-only";

/** Handle in the form in which handles are compared: without @, lower case, NFC. */
export function handleKeyOf(handle: string): string {
  return handle.trim().replace(/^@/, "").normalize("NFC").toLowerCase();
}
