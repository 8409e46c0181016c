import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Narrow } from "#components/people/narrow.tsx";
import { PasswordFields } from "#components/people/password-fields.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { passwordLimits } from "#lib/data/people/check-password.ts";
import { findOneTimeLink } from "#lib/data/people/one-time-link.ts";
import { getPerson } from "#lib/data/people/people.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { acceptLink } from "./actions.ts";

interface LinkPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret until it is used.
  return { title: (await getTranslations("people"))("signIn.title"), robots: "noindex", referrer: "no-referrer" };
}

/** What a link that works once is for: the first admin, an invitation, a new password. */
export default async function LinkPage({ params }: LinkPageProps) {
  const { token } = await params;
  const [text, roles, locale, link] = await Promise.all([
    getTranslations("people.link"),
    getTranslations("people.roles"),
    getLocale(),
    findOneTimeLink(token),
  ]);
  if (!link) {
    return (
      <StateMessage
        title={text("spent.title")}
        actions={
          <Link className={buttonClass()} href={localePath(locale, "/sign-in")}>
            {text("spent.signIn")}
          </Link>
        }
      >
        {text("spent.text")}
      </StateMessage>
    );
  }
  const { purpose, role, personId } = link;
  const email = purpose === "reset" ? (await getPerson(personId ?? "")).email : link.email;
  return (
    <Narrow title={text(`${purpose}.title`)} lead={text(`${purpose}.lead`, { role: roles(role) })}>
      <ActionForm action={acceptLink.bind(null, { locale, token })} label={text(`${purpose}.title`)}>
        {purpose !== "reset" && (
          <Field id="name" label={text("name")}>
            <input id="name" name="name" autoComplete="name" maxLength={200} required />
          </Field>
        )}
        <Field id="email" label={text("email")}>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email ?? ""}
            readOnly={email !== null}
            required
          />
        </Field>
        <PasswordFields least={passwordLimits.least} labels={{ password: text("password"), repeat: text("repeat") }} />
        <p>
          <Button type="submit" kind="primary">
            {text("submit")}
          </Button>
        </p>
      </ActionForm>
    </Narrow>
  );
}
