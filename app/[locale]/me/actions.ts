"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { fieldOf, localeSchema } from "#app/form-target.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { keepCookies } from "#app/keep-cookies.ts";
import type { SecretState } from "#components/people/secret-form.tsx";
import type { Access } from "#lib/answers/access.ts";
import { recordAudit } from "#lib/data/installation/audit.ts";
import { getSecondStepFrom } from "#lib/data/installation/installation.ts";
import { createApiToken, revokeApiToken } from "#lib/data/people/api-tokens.ts";
import { changeOwnPassword } from "#lib/data/people/change-own-password.ts";
import { deletePasskey } from "#lib/data/people/passkeys.ts";
import { setLanguage } from "#lib/data/people/people.ts";
import { requirePassword, stopSecondStep } from "#lib/data/people/second-step.ts";
import { endSession, endSessions, findSignedIn } from "#lib/data/people/sessions.ts";
import { signOut } from "#lib/data/people/sign-in.ts";
import type { Locale } from "#lib/domain/model.ts";
import { tokenScopesOf } from "#lib/domain/permissions.ts";
import { mustHaveSecondStep } from "#lib/domain/second-step.ts";
import { InvalidRequestError } from "#lib/errors.ts";
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
): Promise<string | null> {
  const locale = localeSchema.parse(asked);
  const refusal = await guardedWrite(locale, "own.manage", async (access) => {
    const personId = access.personId ?? "";
    await work(personId, access);
    await record(access, action, personId);
  });
  if (refusal === null) redirect(localePath(locale, "/me"));
  return refusal;
}

/** Signs out in this browser. */
export async function leave(locale: string): Promise<string | null> {
  const language = localeSchema.parse(locale);
  const refusal = await guardedWrite(language, "own.enter", async (access) => {
    await record(access, "sign_out.here", access.personId ?? "");
    await keepCookies(await signOut(await headers()));
  });
  if (refusal === null) redirect(localePath(language, "/"));
  return refusal;
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

/** Turns the second step off. */
export async function turnSecondStepOff(locale: string, _: string | null, form: FormData): Promise<string | null> {
  return change(locale, "person.second_step_off", async (personId, access) => {
    if (mustHaveSecondStep(access.role, await getSecondStepFrom())) {
      throw new InvalidRequestError("second_step_required");
    }
    const password = fieldOf(form, "current");
    await requirePassword(personId, password);
    await keepCookies(await stopSecondStep(await headers(), password));
  });
}

/** Chooses the language of the mails that come from here. */
export async function chooseLanguage(locale: string, _: string | null, form: FormData): Promise<string | null> {
  return change(locale, "person.language", (personId) =>
    setLanguage(personId, localeSchema.parse(form.get("language"))),
  );
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
