"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { openWrite } from "#app/guarded-write.ts";
import { keepCookies } from "#app/keep-cookies.ts";
import { addressOf } from "#app/request-origin.ts";
import { ownPath } from "#app/request-path.ts";
import { requestNewPassword } from "#lib/data/people/request-new-password.ts";
import { signIn, signInByCode } from "#lib/data/people/sign-in.ts";
import { locales } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { sayMail } from "#lib/i18n/say-mail.ts";

const targetSchema = z.object({ locale: z.enum(locales), to: z.string().max(2000) });
const word = z.string().max(1000).catch("");

/** Where somebody wanted to go, and the language to answer in. */
export type SignInTarget = z.infer<typeof targetSchema>;

/** Signs somebody in by e-mail address and password, and leads on to the second step where they have one. */
export async function enter(asked: SignInTarget, _previous: string | null, form: FormData): Promise<string | null> {
  const { locale, to } = targetSchema.parse(asked);
  let needsCode = false;
  const refusal = await openWrite(locale, async (headers) => {
    const [email, password] = [word.parse(form.get("email")), word.parse(form.get("password"))];
    const step = await signIn({ email, password, address: addressOf(headers), headers });
    await keepCookies(step.cookies);
    needsCode = step.next === "code";
  });
  if (refusal !== null) return refusal;
  redirect(needsCode ? localePath(locale, `/sign-in/code?${new URLSearchParams({ to })}`) : ownPath(to, locale));
}

/** The second step. */
export async function enterCode(asked: SignInTarget, _previous: string | null, form: FormData): Promise<string | null> {
  const { locale, to } = targetSchema.parse(asked);
  const refusal = await openWrite(locale, async (headers) => {
    const { cookies } = await signInByCode(word.parse(form.get("code")), addressOf(headers), headers);
    await keepCookies(cookies);
  });
  if (refusal !== null) return refusal;
  redirect(ownPath(to, locale));
}

/** Sends a link for a new password; says the same whether or not somebody has the address. */
export async function askNewPassword(asked: string, _previous: string | null, form: FormData): Promise<string | null> {
  const locale = z.enum(locales).parse(asked);
  const refusal = await openWrite(locale, async (headers) => {
    const email = word.parse(form.get("email"));
    await requestNewPassword(email, addressOf(headers), locale, (link, language) => sayMail("reset", link, language));
  });
  if (refusal !== null) return refusal;
  redirect(localePath(locale, "/sign-in/forgotten?sent=1"));
}
