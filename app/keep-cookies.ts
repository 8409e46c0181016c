import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Hands cookies that better-auth wrote to the browser, from a server action. */
export async function keepCookies(lines: readonly string[]): Promise<void> {
  const kept = await cookies();
  for (const line of lines) {
    for (const [name, attributes] of parseSetCookieHeader(line)) {
      kept.set(name, attributes.value, toCookieOptions(attributes));
    }
  }
}
