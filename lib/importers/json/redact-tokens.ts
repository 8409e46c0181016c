/**
 * Members in which Zeeschuimer keeps where and with which browser a person collected, and sessions of that person.
 * They are taken out of every text that is shown, also of one that is no whole JSON.
 */
const personal = /"(?:user_agent|source_url|source_platform_url)"\s*:\s*(?:"[^"\\]*(?:\\.[^"\\]*)*"?|null)\s*,?/gs;

/** A JSON text without the personal tokens of whoever collected it. */
export function redactTokens(text: string): string {
  return text.replace(personal, "");
}
