import "server-only";
import { z } from "zod";
import type { SignInWay } from "../../domain/sign-in-way.ts";

/** Where the flags of authenticator data stand, and the one that says that it knew its owner (WebAuthn 3, 6.1). */
const flagsAt = 32;
const userVerified = 0x04;

const assertionSchema = z.object({
  response: z.object({ response: z.object({ authenticatorData: z.base64url().max(10_000) }) }),
});

/** What better-auth knows of the request that begins a session. */
interface Beginning {
  readonly path: string;
  readonly body?: unknown;
}

function isUserVerified(body: unknown): boolean {
  const { data } = assertionSchema.safeParse(body);
  const flags = Buffer.from(data?.response.response.authenticatorData ?? "", "base64url")[flagsAt] ?? 0;
  return (flags & userVerified) !== 0;
}

/** How a session begins, by the path of better-auth that makes it; its signature was verified before. */
export function sessionWay({ path, body }: Beginning): SignInWay {
  if (path.startsWith("/passkey")) return isUserVerified(body) ? "passkey" : "security_key";
  if (path.startsWith("/callback")) return "single_sign_on";
  return path.startsWith("/two-factor/verify") ? "code" : "password";
}
