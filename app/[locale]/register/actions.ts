"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { fieldOf, localeSchema } from "#app/form-target.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import { changeRegister, numberIn, wordOf } from "#app/register-form.ts";
import type { SheetState } from "#components/register/sheet-form.tsx";
import { createOrganization } from "#lib/data/accounts/place-account.ts";
import { defaultTimeZone } from "#lib/data/imports/account-references.ts";
import { applyRegister } from "#lib/data/register/apply-register.ts";
import { createAccount } from "#lib/data/register/create-account.ts";
import { noteNotOfficial, removeNotOfficial } from "#lib/data/register/not-official-pages.ts";
import { planRegister } from "#lib/data/register/plan-register.ts";
import { updateOrganization } from "#lib/data/register/update-organization.ts";
import { platforms } from "#lib/domain/model.ts";
import { organizationKinds } from "#lib/domain/register/organization.ts";
import { notOfficialKinds } from "#lib/domain/register/page-verdict.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { readRegister } from "#lib/importers/register/read-register.ts";
import { sheetStateOf } from "./sheet-state.ts";

const numberSchema = z.int().positive();
const kindSchema = z.enum(organizationKinds).catch("other");
const noteKindSchema = z.enum(notOfficialKinds).catch("unofficial");

/** A register of 5,000 accounts is smaller, and the server takes no larger form (`next.config.ts`). */
const largestFile = 3_000_000;

/** Registers an account. */
export async function addAccount(locale: string, _: string | null, form: FormData) {
  return changeRegister(locale, async (actor) => {
    const name = fieldOf(form, "platform");
    const platform = platforms.find((known) => known === name);
    if (platform === undefined) {
      throw new InvalidRequestError("platform_unknown", { value: name.slice(0, 50), platforms: platforms.join(", ") });
    }
    const id = await createAccount(
      {
        platform,
        organizationId: numberIn(form, "organization"),
        handle: wordOf(form, "handle") ?? "",
        name: wordOf(form, "name"),
        externalId: null,
        timeZone: defaultTimeZone,
        openedDate: wordOf(form, "opened"),
        closedDate: null,
      },
      actor,
    );
    return `/accounts/${id}`;
  });
}

/** Registers an organization, or changes one. */
export async function saveOrganization(locale: string, id: number | null, _: string | null, form: FormData) {
  return changeRegister(locale, async (actor) => {
    const organization = {
      regionCode: wordOf(form, "region"),
      kind: kindSchema.parse(form.get("kind")),
      parentId: numberIn(form, "parent"),
      names: { kk: wordOf(form, "nameKk") ?? "", ru: wordOf(form, "nameRu") ?? "", en: wordOf(form, "nameEn") ?? "" },
    };
    if (id === null) await createOrganization(organization, actor);
    else await updateOrganization(numberSchema.parse(id), organization, actor);
    return "/register#organizations";
  });
}

/** Notes a page that is not official. */
export async function notePage(locale: string, _: string | null, form: FormData) {
  return changeRegister(locale, async (actor) => {
    const kind = noteKindSchema.parse(form.get("kind"));
    await noteNotOfficial(wordOf(form, "address") ?? "", kind, wordOf(form, "note") ?? "", actor);
    return "/register#not-official";
  });
}

/** Takes such a note back. */
export async function dropNote(locale: string, id: number) {
  return changeRegister(locale, async (actor) => {
    await removeNotOfficial(numberSchema.parse(id), actor);
    return "/register#not-official";
  });
}

async function sheetOf(form: FormData): Promise<string> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    if (file.size > largestFile) throw new InvalidRequestError("file_too_large", { limit: largestFile });
    return file.text();
  }
  return z.string().max(largestFile).catch("").parse(form.get("text"));
}

/** Says what a table would do to the register, and does it where that is asked for. */
export async function takeSheet(asked: string, _: SheetState, form: FormData): Promise<SheetState> {
  const locale = localeSchema.parse(asked);
  let state: SheetState = { refusal: null, text: null, said: null, rows: [] };
  const refusal = await guardedWrite(locale, "register.write", async (access) => {
    const text = await sheetOf(form);
    const rows = readRegister(text);
    const isDone = form.get("intent") === "apply";
    const planned = isDone
      ? await applyRegister(rows, await actorOf(access, await headers()))
      : await planRegister(rows);
    state = sheetStateOf(planned, isDone ? null : text, locale);
  });
  return { ...state, refusal };
}
