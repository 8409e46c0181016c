import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, in signs that stand in an address as they are. */
export function newSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored in its place. A random secret needs no salt and no slow hash: nobody can guess it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
