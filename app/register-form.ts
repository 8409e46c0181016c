import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor } from "#lib/data/installation/audit.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { actorOf } from "./actor-of.ts";
import { fieldOf, localeSchema } from "./form-target.ts";
import { guardedWrite } from "./guarded-write.ts";

/**
 * A field of a form of the register as trimmed text, null where it is blank.
 * @throws InvalidRequestError `control_character`
 */
export function wordOf(form: FormData, name: string): string | null {
  const text = fieldOf(form, name).trim();
  if (/\p{Cc}/u.test(text)) throw new InvalidRequestError("control_character", { parameter: name });
  return text === "" ? null : text;
}

/** A number that a form chooses from a list; null where it chooses none. */
export function numberIn(form: FormData, name: string): number | null {
  const text = fieldOf(form, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/**
 * Changes the register for somebody who may, and leads on where it was done.
 * @param work does the change and says which page to go to
 * @returns the refusal in the reader's words
 */
export async function changeRegister(asked: string, work: (actor: Actor) => Promise<string>): Promise<string | null> {
  const locale = localeSchema.parse(asked);
  let path = "/register";
  const refusal = await guardedWrite(locale, "register.write", async (access) => {
    path = await work(await actorOf(access, await headers()));
  });
  if (refusal !== null) return refusal;
  // Most changes lead back to the page that they were asked for on, which would else be shown as it was.
  revalidatePath("/", "layout");
  redirect(localePath(locale, path));
}
