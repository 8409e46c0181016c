"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actorOf } from "#app/actor-of.ts";
import { guardedWrite } from "#app/guarded-write.ts";
import type { Access } from "#lib/answers/access.ts";
import { mayUndo } from "#lib/answers/may-undo.ts";
import {
  answerDateOrder,
  cancelImport,
  confirmImport,
  discardImport,
  importAgain,
  previewAgain,
  requestUndo,
} from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { recordAudit } from "#lib/data/installation/audit.ts";
import { locales } from "#lib/domain/model.ts";
import type { Permission } from "#lib/domain/permissions.ts";
import { ForbiddenError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { type DateOrder, dateOrders } from "#lib/importers/cells/date-text.ts";
import { parseImportOptions } from "./parse-import-options.ts";

// What a form is bound to comes from the browser all the same.
const targetSchema = z.object({ locale: z.enum(locales), importId: z.int().positive() });

/** The import that a form speaks of, and the language to answer in. */
export type ImportTarget = z.infer<typeof targetSchema>;

async function record(access: Access, action: string, importId: number): Promise<void> {
  const actor = await actorOf(access, await headers());
  await recordAudit({ actor, action, entity: "import", entityId: importId });
}

async function change(
  target: ImportTarget,
  action: string,
  work: (importId: number, access: Access) => Promise<void>,
  then: string,
  permission: Permission = "imports.write",
): Promise<string | null> {
  const { locale, importId } = targetSchema.parse(target);
  const refusal = await guardedWrite(locale, permission, async (access) => {
    await work(importId, access);
    await record(access, action, importId);
  });
  if (refusal === null) redirect(localePath(locale, then));
  return refusal;
}

/** A person says yes to the preview. */
export async function takeIn(target: ImportTarget): Promise<string | null> {
  return change(target, "import.confirm", confirmImport, `/imports/${target.importId}`);
}

/** A person says which of the first two numbers of a date is the day; the file is looked at again. */
export async function sayDateOrder(target: ImportTarget, dateOrder: DateOrder): Promise<string | null> {
  const order = z.enum(dateOrders).parse(dateOrder);
  return change(target, "import.date_order", (id) => answerDateOrder(id, order), `/imports/${target.importId}`);
}

/** What ends an import is for who began it, and for admins: nobody throws away what somebody else brought. */
function ifOwn(work: (importId: number) => Promise<void>): (importId: number, access: Access) => Promise<void> {
  return async (importId, access) => {
    if (!mayUndo(access, await getImport(importId))) throw new ForbiddenError("forbidden");
    await work(importId);
  };
}

/** A person says no. */
export async function discard(target: ImportTarget): Promise<string | null> {
  return change(target, "import.discard", ifOwn(discardImport), "/imports", "imports.undo.own");
}

/** A person asks the work to stop. */
export async function stop(target: ImportTarget): Promise<string | null> {
  return change(target, "import.cancel", ifOwn(cancelImport), `/imports/${target.importId}`, "imports.undo.own");
}

/** Reads the kept file of an import again; the new import waits for a yes like any other. */
export async function readAgain(target: ImportTarget): Promise<string | null> {
  const { locale, importId } = targetSchema.parse(target);
  let again = 0;
  const refusal = await guardedWrite(locale, "imports.write", async (access) => {
    again = await importAgain(importId, access.personId);
    await record(access, "import.read_again", again);
  });
  if (refusal === null) redirect(localePath(locale, `/imports/${again}`));
  return refusal;
}

/** A person takes an import back: one of their own, or, as an admin, anybody's. */
export async function undo(target: ImportTarget): Promise<string | null> {
  return change(target, "import.undo", ifOwn(requestUndo), `/imports/${target.importId}`, "imports.undo.own");
}

/** Looks at the file again, with what the person says of it. */
export async function lookAgain(
  target: ImportTarget,
  _previous: string | null,
  form: FormData,
): Promise<string | null> {
  return change(
    target,
    "import.look_again",
    (id) => previewAgain(id, parseImportOptions(form, new Date())),
    `/imports/${target.importId}`,
  );
}
