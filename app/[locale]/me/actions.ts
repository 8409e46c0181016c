"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { fieldOf, localeSchema } from "#app/form-target.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { keepCookies } from "#app/keep-cookies.ts";
import type { SecondStepState } from "#components/people/second-step-form.tsx";
import type { SecretState } from "#components/people/secret-form.tsx";
import type { Access } from "#lib/answers/access.ts";
import { recordAudit } from "#lib/data/audit.ts";
import { createApiToken, revokeApiToken } from "#lib/data/people/api-tokens.ts";
import { changeOwnPassword } from "#lib/data/people/change-own-password.ts";
import { deletePasskey } from "#lib/data/people/passkeys.ts";
import { confirmSecondStep, requirePassword, startSecondStep, stopSecondStep } from "#lib/data/people/second-step.ts";
import { endSession, endSessions, findSignedIn } from "#lib/data/people/sessions.ts";
import { signOut } from "#lib/data/people/sign-in.ts";
import type { Locale } from "#lib/domain/model.ts";
import { tokenScopesOf } from "#lib/domain/permissions.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { messagesOf } from "#lib/i18n/messages.ts";

const idSchema = z.string().max(100);

async function record(access: Access, action: string, entityId: string, after?: { [key: string]: string }) {
  const actor = await actorOf(access, await headers());
  await recordAudit({ actor, action, entity: "person", entityId, after: after ?? null });
}

/** Does something to the sender's own sign-in, records it, and shows the page again. */
async function change(
  asked: string,
  action: string,
  work: (personId: string, access: Access) => Promise<void>,
  then = "/me",
): Promise<string | null> {
  const locale = localeSchema.parse(asked);
  const refusal = await guardedWrite(locale, "own.manage", async (access) => {
    const personId = access.personId ?? "";
    await work(personId, access);
    await record(access, action, personId);
  });
  if (refusal === null) redirect(localePath(locale, then));
  return refusal;
}

/** Signs out in this browser. */
export async function leave(locale: string): Promise<string | null> {
  return change(locale, "sign_out", async () => keepCookies(await signOut(await headers())), "/");
}

/** Signs out everywhere but here. */
export async function leaveElsewhere(locale: string): Promise<string | null> {
  return change(locale, "sign_out.elsewhere", async (personId) => {
    await endSessions(personId, (await findSignedIn(await headers()))?.sessionId ?? null);
  });
}

/** Ends one session. */
export async function leaveThere(locale: string, sessionId: string): Promise<string | null> {
  return change(locale, "sign_out.session", (personId) => endSession(personId, idSchema.parse(sessionId)));
}

/** Changes the password. */
export async function changePassword(locale: string, _: string | null, form: FormData): Promise<string | null> {
  return change(locale, "person.password", async (personId) => {
    await changeOwnPassword(personId, {
      current: fieldOf(form, "current"),
      password: fieldOf(form, "password"),
      repeat: fieldOf(form, "repeat"),
      sessionId: (await findSignedIn(await headers()))?.sessionId ?? null,
    });
  });
}

/** First the password, which gives the secret of an app; then a code of that app, which turns the second step on. */
export async function turnSecondStepOn(
  locale: string,
  previous: SecondStepState,
  form: FormData,
): Promise<SecondStepState> {
  const language = localeSchema.parse(locale);
  let secret = previous.secret;
  const isConfirming = form.has("code");
  const refusal = await guardedWrite(language, "own.manage", async (access) => {
    const sent = await headers();
    const personId = access.personId ?? "";
    if (isConfirming) {
      await keepCookies(await confirmSecondStep(sent, fieldOf(form, "code")));
      await record(access, "person.second_step_on", personId);
      return;
    }
    const password = fieldOf(form, "current");
    await requirePassword(personId, password);
    secret = await startSecondStep(sent, password);
  });
  if (refusal === null && isConfirming) redirect(localePath(language, "/me#second"));
  return { refusal, secret };
}

/** Turns the second step off. */
export async function turnSecondStepOff(locale: string, _: string | null, form: FormData): Promise<string | null> {
  return change(locale, "person.second_step_off", async (personId) => {
    const password = fieldOf(form, "current");
    await requirePassword(personId, password);
    await keepCookies(await stopSecondStep(await headers(), password));
  });
}

/** Forgets a passkey. */
export async function removePasskey(locale: string, id: string): Promise<string | null> {
  return change(locale, "person.passkey_removed", (personId) => deletePasskey(personId, idSchema.parse(id)));
}

/** Makes a token and shows it once. */
export async function makeToken(locale: string, _: SecretState, form: FormData): Promise<SecretState> {
  const language: Locale = localeSchema.parse(locale);
  let secret: string | null = null;
  const refusal = await guardedWrite(language, "own.manage", async (access) => {
    const asked = form.getAll("scope");
    const scopes = access.role === "visitor" ? [] : tokenScopesOf(access.role).filter((scope) => asked.includes(scope));
    const personId = access.personId ?? "";
    const name = fieldOf(form, "name");
    secret = await createApiToken(personId, { name, scopes, days: Number(fieldOf(form, "days")) });
    await record(access, "token.create", personId, { name, scopes: scopes.join(" ") });
  });
  return { refusal, secret, done: secret === null ? null : messagesOf(language).people.me.tokens.once };
}

/** Makes a token useless. */
export async function dropToken(locale: string, id: string): Promise<string | null> {
  return change(locale, "token.revoke", (personId) => revokeApiToken(personId, idSchema.parse(id)));
}
