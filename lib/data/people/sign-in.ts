import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { APIError } from "better-auth/api";
import { ForbiddenError } from "../../errors.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";
import { type Auth, getAuth } from "./auth.ts";
import { findPersonByEmail, type Person } from "./people.ts";
import { forgetTries, type Limit, spendTry } from "./rate-limit.ts";

const minutes = (count: number) => count * 60;

/** Tries of one address at one person, of one address at all, and of the whole world at one person. */
const limits = {
  pair: { tries: 10, seconds: minutes(15) },
  address: { tries: 60, seconds: minutes(15) },
  person: { tries: 100, seconds: minutes(60) },
  code: { tries: 10, seconds: minutes(15) },
} as const satisfies Readonly<Record<string, Limit>>;

/** Tries that cost no wait, and the longest wait before an answer. */
const freeTries = 3;
const longestWaitMs = 8000;

/** Cookies for the browser, and what is still to be done. */
export interface SignInStep {
  readonly cookies: readonly string[];
  readonly next: "done" | "code";
}

/** What a person types to sign in, and where from. */
export interface SignInTry {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly headers: Headers;
}

function actorOf(person: Person | null, address: string): Actor {
  return { id: person?.id ?? null, name: person?.name ?? null, address };
}

async function slowDown(tries: number): Promise<void> {
  if (tries > freeTries) await wait(Math.min(longestWaitMs, 250 * 2 ** (tries - freeTries)));
}

/** What better-auth answers, or null where it refuses; faults are thrown on. */
async function orRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

/**
 * Signs somebody in by e-mail address and password. Unknown addresses, wrong passwords and people who are shut out get
 * the same answer after the same work.
 * @throws InvalidRequestError `too_many_requests`, ForbiddenError `sign_in_refused`
 */
export async function signIn({ email, password, address, headers }: SignInTry): Promise<SignInStep> {
  const known = email.trim().toLowerCase().slice(0, 320);
  const pair = `sign-in:${address}:${known}`;
  await spendTry(`sign-in:${address}`, limits.address);
  await spendTry(`sign-in:${known}`, limits.person);
  await slowDown(await spendTry(pair, limits.pair));
  const auth = await getAuth();
  const [answer, person] = await Promise.all([
    orRefused(() => auth.api.signInEmail({ body: { email: known, password }, headers, returnHeaders: true })),
    findPersonByEmail(known),
  ]);
  const target = { entity: "person", entityId: person?.id ?? "unknown", actor: actorOf(person, address) };
  if (answer === null) {
    await recordAudit({ ...target, action: "sign_in.refused" });
    throw new ForbiddenError("sign_in_refused");
  }
  await forgetTries(pair);
  const cookies = answer.headers.getSetCookie();
  if ("twoFactorRedirect" in answer.response) return { cookies, next: "code" };
  await recordAudit({ ...target, action: "sign_in.password" });
  return { cookies, next: "done" };
}

type CodeCheck = (auth: Auth) => Promise<{ headers: Headers; response: { user: { id: string; name: string } } }>;

/**
 * The second step of a sign-in: six digits of an authenticator app, or one of the backup codes.
 * @throws InvalidRequestError `too_many_requests`, ForbiddenError `code_refused`
 */
export async function signInByCode(code: string, address: string, headers: Headers): Promise<SignInStep> {
  await slowDown(await spendTry(`code:${address}`, limits.code));
  const typed = code.replace(/\s/g, "");
  const auth = await getAuth();
  const check: CodeCheck = /^\d{6}$/.test(typed)
    ? ({ api }) => api.verifyTOTP({ body: { code: typed }, headers, returnHeaders: true })
    : ({ api }) => api.verifyBackupCode({ body: { code: typed }, headers, returnHeaders: true });
  const answer = await orRefused(() => check(auth));
  if (answer === null) {
    const who = { actor: actorOf(null, address), entity: "person", entityId: "unknown" };
    await recordAudit({ ...who, action: "sign_in.refused", after: { way: "code" } });
    throw new ForbiddenError("code_refused");
  }
  const { id, name } = answer.response.user;
  await forgetTries(`code:${address}`);
  await recordAudit({ actor: { id, name, address }, action: "sign_in.code", entity: "person", entityId: id });
  return { cookies: answer.headers.getSetCookie(), next: "done" };
}

/** Ends the session of a request. Returns the cookies that make its browser forget it. */
export async function signOut(headers: Headers): Promise<readonly string[]> {
  const auth = await getAuth();
  const answer = await orRefused(() => auth.api.signOut({ headers, returnHeaders: true }));
  return answer?.headers.getSetCookie() ?? [];
}
