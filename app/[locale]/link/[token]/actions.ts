"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { openWrite } from "#app/guarded-write.ts";
import { keepCookies } from "#app/keep-cookies.ts";
import { addressOf } from "#app/request-origin.ts";
import { enterByLink } from "#lib/data/people/enter-by-link.ts";
import { spendTry } from "#lib/data/people/rate-limit.ts";
import { signIn } from "#lib/data/people/sign-in.ts";
import { locales } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

const targetSchema = z.object({ locale: z.enum(locales), token: z.string().max(200) });
const word = z.string().max(1000).catch("");

/** The link that a form came by, and the language to answer in. */
export type LinkTarget = z.infer<typeof targetSchema>;

/** Does what a link is for, and signs its holder in. */
export async function acceptLink(asked: LinkTarget, _previous: string | null, form: FormData): Promise<string | null> {
  const { locale, token } = targetSchema.parse(asked);
  let isComplete = true;
  const refusal = await openWrite(locale, async (headers) => {
    const address = addressOf(headers);
    await spendTry(`link:${address}`, { tries: 30, seconds: 900 });
    const password = word.parse(form.get("password"));
    const person = await enterByLink(token, {
      name: word.parse(form.get("name")),
      email: word.parse(form.get("email")),
      repeat: word.parse(form.get("repeat")),
      password,
      address,
      language: locale,
    });
    const { cookies, next } = await signIn({ email: person.email, password, address, headers });
    await keepCookies(cookies);
    isComplete = next === "done";
  });
  if (refusal !== null) return refusal;
  redirect(localePath(locale, isComplete ? "/" : "/sign-in/code"));
}
