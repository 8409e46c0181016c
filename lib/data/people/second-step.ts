import "server-only";
import { APIError } from "better-auth/api";
import { ForbiddenError, InvalidRequestError } from "../../errors.ts";
import { getDatabase } from "../database/db.ts";
import { getAuth } from "./auth.ts";
import { verifyPassword } from "./password-hash.ts";
import { spendTry } from "./rate-limit.ts";
import { endWeakSessions } from "./sessions.ts";

/** What an authenticator app needs, told once. */
export interface SecondStepSecret {
  /** `otpauth://totp/…`, which apps open. */
  readonly uri: string;
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

/**
 * Asks for the present password once more, before what a stolen session must not do.
 * @throws InvalidRequestError `password_wrong`, `too_many_requests`
 */
export async function requirePassword(personId: string, password: string): Promise<void> {
  await spendTry(`password:${personId}`, { tries: 10, seconds: 900 });
  const credential = await getDatabase().prisma.personCredential.findUnique({
    where: { providerId_accountId: { providerId: "credential", accountId: personId } },
  });
  const isRight = credential?.password && (await verifyPassword(credential.password, password));
  if (!isRight) throw new InvalidRequestError("password_wrong");
}

/** Makes the secret of a second step, which is on only after `confirmSecondStep`. */
export async function startSecondStep(headers: Headers, password: string): Promise<SecondStepSecret> {
  const { api } = await getAuth();
  const made = await api.enableTwoFactor({ body: { password, method: "totp" }, headers });
  if (made.method !== "totp") throw new TypeError("better-auth made no secret");
  return {
    uri: made.totpURI,
    secret: new URL(made.totpURI).searchParams.get("secret") ?? "",
    backupCodes: made.backupCodes,
  };
}

/**
 * Turns the second step on, for who shows that their app has the secret. Sessions that a password alone began end: one
 * of them may be that of whoever stole it.
 * @returns cookies of the session that takes the place of the present one
 * @throws ForbiddenError `code_refused`
 */
export async function confirmSecondStep(headers: Headers, code: string): Promise<readonly string[]> {
  const { api } = await getAuth();
  try {
    const body = { code: code.replace(/\s/g, "") };
    const answer = await api.verifyTOTP({ body, headers, returnHeaders: true });
    await endWeakSessions(answer.response.user.id);
    return answer.headers.getSetCookie();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500)
      throw new ForbiddenError("code_refused", {}, { cause: error });
    throw error;
  }
}

/** Turns the second step off. Returns cookies of the session that takes the place of the present one. */
export async function stopSecondStep(headers: Headers, password: string): Promise<readonly string[]> {
  const { api } = await getAuth();
  const answer = await api.disableTwoFactor({ body: { password }, headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}

/** Forgets the second step of a person who has lost it, and signs them out everywhere: whoever has the phone is out too. */
export async function forgetSecondStep(personId: string): Promise<void> {
  const { prisma } = getDatabase();
  await prisma.$transaction([
    prisma.twoFactor.deleteMany({ where: { userId: personId } }),
    prisma.person.updateMany({ where: { id: personId }, data: { twoFactorEnabled: false } }),
    prisma.personSession.deleteMany({ where: { userId: personId } }),
  ]);
}
