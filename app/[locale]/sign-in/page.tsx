import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ownAddress } from "#app/own-address.ts";
import { pageAccess, pageReader } from "#app/page-access.ts";
import { ownPath } from "#app/request-path.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Narrow } from "#components/people/narrow.tsx";
import { PasskeyButton } from "#components/people/passkey-button.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { type SearchParams, valuesOf } from "#lib/contract/query-reader.ts";
import { hasPasskeys } from "#lib/data/people/passkeys.ts";
import { hasSingleSignOn } from "#lib/data/people/single-sign-on.ts";
import { getEnv } from "#lib/env.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { enter } from "./actions.ts";

interface SignInPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("signIn.title") };
}

/** Signing in, by password, passkey or the organization's own sign-on. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [text, locale, query, access] = await Promise.all([
    getTranslations("people.signIn"),
    getLocale(),
    searchParams,
    pageAccess(),
  ]);
  const to = ownPath(valuesOf(query, "to")[0] ?? "", locale);
  if (await pageReader()) redirect(to);
  return (
    <Narrow
      title={text("title")}
      lead={text(access.may("aggregates.read") ? "lead" : "leadClosed")}
      more={
        <>
          <p>
            <Link href={localePath(locale, "/sign-in/forgotten")}>{text("forgotten")}</Link>
          </p>
          <p>{text("noAccount")}</p>
        </>
      }
    >
      {valuesOf(query, "refused").length > 0 && <Note tone="danger">{text("ssoFailed")}</Note>}
      <ActionForm action={enter.bind(null, { locale, to })} label={text("title")}>
        <Field id="email" label={text("email")}>
          <input id="email" name="email" type="email" autoComplete="username" inputMode="email" required />
        </Field>
        <Field id="password" label={text("password")}>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </Field>
        <p>
          <Button type="submit" kind="primary">
            {text("submit")}
          </Button>
        </p>
      </ActionForm>
      {hasPasskeys(ownAddress(await headers())) && (
        <PasskeyButton to={to} label={text("passkey")} failed={text("passkeyFailed")} />
      )}
      {hasSingleSignOn(getEnv()) && (
        <p>
          {/* A whole request: the answer leads to another site. */}
          <a href={`/api/auth/sso?${new URLSearchParams({ to })}`} className={buttonClass()}>
            {text("sso")}
          </a>
        </p>
      )}
    </Narrow>
  );
}
