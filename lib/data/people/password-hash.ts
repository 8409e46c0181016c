import "server-only";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** 64 MiB and about a quarter of a second: one of the settings that OWASP's password storage page calls equal. */
const cost = { N: 2 ** 16, r: 8, p: 2 };
const keyBytes = 32;

function derive(password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  // Two spellings of one letter must be one password, whatever keyboard wrote it.
  const text = password.normalize("NFKC");
  return new Promise((resolve, reject) => {
    scrypt(text, salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** A password as it is stored: `scrypt:N:r:p:salt:key`, salt and key in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join(":");
}

/** Whether a password is the one that was stored. What is not of this form fits no password. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  const [kind, N, r, p, salt = "", key = ""] = stored.split(":");
  if (kind !== "scrypt") return false;
  const expected = Buffer.from(key, "base64url");
  const given = await derive(password, Buffer.from(salt, "base64url"), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.byteLength === given.byteLength && timingSafeEqual(expected, given);
}
