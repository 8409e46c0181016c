/**
 * How a session began. `passkey` is one that asked for a finger, a face or a PIN; `security_key` one that asked for
 * nothing but itself.
 */
export const signInWays = ["password", "code", "passkey", "security_key", "single_sign_on"] as const;
export type SignInWay = (typeof signInWays)[number];

/** Whether more than a password stood before a session; single sign-on answers for its own people. */
export function isStrong(way: SignInWay | null): boolean {
  return way === "code" || way === "passkey" || way === "single_sign_on";
}

/** A stored word as a way; null for sessions of before. */
export function signInWayOf(word: string | null | undefined): SignInWay | null {
  return signInWays.find((known) => known === word) ?? null;
}
