"use server";

import { z } from "zod";
import { changeRegister, numberIn, wordOf } from "#app/register-form.ts";
import { voiceKinds } from "#lib/data/accounts/account-voices.ts";
import { getAccount } from "#lib/data/accounts/accounts.ts";
import type { Actor } from "#lib/data/installation/audit.ts";
import { addProof, removeProof } from "#lib/data/register/account-proofs.ts";
import { archiveAccount } from "#lib/data/register/archive-account.ts";
import { dropVoice, keepVoice } from "#lib/data/register/change-voices.ts";
import { mergeAccounts } from "#lib/data/register/merge-accounts.ts";
import { updateAccount } from "#lib/data/register/update-account.ts";
import { proofKinds } from "#lib/domain/register/proof.ts";

const numberSchema = z.int().positive();
const voiceKindSchema = z.enum(voiceKinds);
const voiceNameSchema = z.string().max(300);
const proofKindSchema = z.enum(proofKinds).catch("site_link");

async function change(
  locale: string,
  asked: number,
  work: (id: number, actor: Actor) => Promise<void>,
): Promise<string | null> {
  return changeRegister(locale, async (actor) => {
    const id = numberSchema.parse(asked);
    await work(id, actor);
    return `/accounts/${id}`;
  });
}

/** Changes what is known of an account. */
export async function saveAccount(locale: string, accountId: number, _: string | null, form: FormData) {
  return change(locale, accountId, async (id, actor) => {
    const fields = {
      handle: wordOf(form, "handle") ?? "",
      name: wordOf(form, "name"),
      externalId: wordOf(form, "externalId"),
      timeZone: wordOf(form, "timeZone") ?? "",
      openedDate: wordOf(form, "opened"),
      closedDate: wordOf(form, "closed"),
    };
    await updateAccount(id, fields, actor);
  });
}

/** Keeps what shows that an account is official. */
export async function proveAccount(locale: string, accountId: number, _: string | null, form: FormData) {
  return change(locale, accountId, async (id, actor) => {
    const proof = {
      kind: proofKindSchema.parse(form.get("kind")),
      url: wordOf(form, "url"),
      checkedBy: wordOf(form, "checkedBy") ?? "",
      checkedDate: wordOf(form, "checkedDate") ?? "",
    };
    await addProof(id, proof, actor);
  });
}

/** Takes a proof back. */
export async function dropProof(locale: string, accountId: number, proofId: number) {
  return change(locale, accountId, (id, actor) => removeProof(id, numberSchema.parse(proofId), actor));
}

/** Keeps a name that speaks for an account; what was imported before is counted anew. */
export async function keepName(locale: string, accountId: number, _: string | null, form: FormData) {
  return change(locale, accountId, async (id, actor) => {
    const { platform, handle } = await getAccount(id);
    const kind = voiceKindSchema.catch("confirmed_name").parse(form.get("kind"));
    await keepVoice({ platform, handle, name: voiceNameSchema.parse(wordOf(form, "name") ?? ""), kind }, actor);
  });
}

/** Takes such a name back. */
export async function dropName(locale: string, accountId: number, kind: string, name: string) {
  return change(locale, accountId, async (id, actor) => {
    const { platform, handle } = await getAccount(id);
    await dropVoice({ platform, handle, name: voiceNameSchema.parse(name), kind: voiceKindSchema.parse(kind) }, actor);
  });
}

/** Puts an account away. */
export async function putAway(locale: string, accountId: number) {
  return change(locale, accountId, (id, actor) => archiveAccount(id, true, actor));
}

/** Takes an account back. */
export async function takeBack(locale: string, accountId: number) {
  return change(locale, accountId, (id, actor) => archiveAccount(id, false, actor));
}

/** Makes two accounts of one page one. */
export async function mergeInto(locale: string, accountId: number, _: string | null, form: FormData) {
  return changeRegister(locale, async (actor) => {
    const into = numberIn(form, "into") ?? 0;
    await mergeAccounts(numberSchema.parse(accountId), into, actor);
    return `/accounts/${into}`;
  });
}
