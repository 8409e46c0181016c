"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { fieldOf, localeSchema } from "#app/form-target.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { ownAddress } from "#app/own-address.ts";
import type { SecretState } from "#components/people/secret-form.tsx";
import { type Actor, recordAudit } from "#lib/data/installation/audit.ts";
import { invite, type MadeLink, offerNewPassword, type SayMail } from "#lib/data/people/invite.ts";
import { withdrawLinks } from "#lib/data/people/one-time-link.ts";
import { changePerson, type PersonChange } from "#lib/data/people/people.ts";
import { forgetSecondStep } from "#lib/data/people/second-step.ts";
import { endSessions } from "#lib/data/people/sessions.ts";
import type { Locale } from "#lib/domain/model.ts";
import { givenRoles } from "#lib/domain/permissions.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { sayMadeLink } from "#lib/i18n/say-made-link.ts";
import { sayMail } from "#lib/i18n/say-mail.ts";

const idSchema = z.string().min(1).max(100);
const roleSchema = z.enum(givenRoles);

async function change(asked: string, work: (actor: Actor) => Promise<void>): Promise<string | null> {
  const locale = localeSchema.parse(asked);
  const refusal = await guardedWrite(locale, "people.write", async (access) => {
    await work(await actorOf(access, await headers()));
  });
  if (refusal === null) redirect(localePath(locale, "/people"));
  return refusal;
}

async function makeLink(
  asked: string,
  kind: "invitation" | "reset",
  language: Locale | null,
  work: (request: { actor: Actor; locale: Locale; base: URL; say: SayMail }) => Promise<MadeLink>,
): Promise<SecretState> {
  const locale = localeSchema.parse(asked);
  let made: MadeLink | null = null;
  const refusal = await guardedWrite(locale, "people.write", async (access) => {
    const sent = await headers();
    const actor = await actorOf(access, sent);
    const base = ownAddress(sent);
    made = await work({ actor, locale: language ?? locale, base, say: (link, of) => sayMail(kind, link, of) });
  });
  if (made === null) return { refusal, done: null, secret: null };
  // The invitation stands in the list below, beside the link that is shown once.
  revalidatePath(localePath(locale, "/people"));
  return { refusal, ...sayMadeLink(kind, made, locale) };
}

/** Invites somebody with a role, in a language. */
export async function invitePerson(locale: string, _: SecretState, form: FormData): Promise<SecretState> {
  const role = roleSchema.catch("analyst").parse(form.get("role"));
  const language = localeSchema.nullable().catch(null).parse(form.get("language"));
  return makeLink(locale, "invitation", language, (request) => invite(fieldOf(form, "email"), role, request));
}

/** Makes a link for a new password. */
export async function makeResetLink(locale: string, personId: string): Promise<SecretState> {
  return makeLink(locale, "reset", null, (request) => offerNewPassword(idSchema.parse(personId), request));
}

async function changeAndRecord(
  asked: string,
  id: string,
  action: string,
  what: () => PersonChange,
): Promise<string | null> {
  return change(asked, async (actor) => {
    const { before, after } = await changePerson(idSchema.parse(id), what());
    const shown = ({ role, disabledAt }: typeof before) => ({ role, disabled: disabledAt !== null });
    await recordAudit({ actor, action, entity: "person", entityId: id, before: shown(before), after: shown(after) });
  });
}

/** Gives a person another role. */
export async function giveRole(locale: string, id: string, _: string | null, form: FormData): Promise<string | null> {
  return changeAndRecord(locale, id, "person.role", () => ({ role: roleSchema.parse(form.get("role")) }));
}

/** Shuts a person out. */
export async function shutOut(locale: string, id: string): Promise<string | null> {
  return changeAndRecord(locale, id, "person.shut_out", () => ({ disabled: true }));
}

/** Lets a person in again. */
export async function letIn(locale: string, id: string): Promise<string | null> {
  return changeAndRecord(locale, id, "person.let_in", () => ({ disabled: false }));
}

/** Signs a person out everywhere. */
export async function signOutPerson(locale: string, id: string): Promise<string | null> {
  return change(locale, async (actor) => {
    await endSessions(idSchema.parse(id));
    await recordAudit({ actor, action: "person.signed_out", entity: "person", entityId: id });
  });
}

/** Takes the second step from a person who has lost the phone and the backup codes. */
export async function dropSecondStep(locale: string, id: string): Promise<string | null> {
  return change(locale, async (actor) => {
    await forgetSecondStep(idSchema.parse(id));
    await recordAudit({ actor, action: "person.second_step_reset", entity: "person", entityId: id });
  });
}

/** Makes the invitation of somebody useless. */
export async function withdrawInvitation(locale: string, id: string): Promise<string | null> {
  return change(locale, async (actor) => {
    await withdrawLinks("invitation", { id: idSchema.parse(id) });
    await recordAudit({ actor, action: "person.invitation_withdrawn", entity: "invitation", entityId: id });
  });
}
