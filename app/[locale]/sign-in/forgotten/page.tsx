import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Narrow } from "#components/people/narrow.tsx";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { type SearchParams, valuesOf } from "#lib/contract/query-reader.ts";
import { canSendMail } from "#lib/data/people/send-mail.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { askNewPassword } from "../actions.ts";

interface ForgottenPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("forgotten.title") };
}

/** Asking for a link with which to set a new password. */
export default async function ForgottenPage({ searchParams }: ForgottenPageProps) {
  const [text, signIn, locale, query] = await Promise.all([
    getTranslations("people.forgotten"),
    getTranslations("people.signIn"),
    getLocale(),
    searchParams,
  ]);
  const back = <Link href={localePath(locale, "/sign-in")}>{signIn("title")}</Link>;
  if (!canSendMail()) return <Narrow title={text("title")} lead={text("noMail")} more={back} />;
  return (
    <Narrow title={text("title")} lead={text("lead")} more={back}>
      {valuesOf(query, "sent").length > 0 && (
        <Note tone="notice">
          <span role="status">{text("sent")}</span>
        </Note>
      )}
      <ActionForm action={askNewPassword.bind(null, locale)} label={text("title")}>
        <Field id="email" label={signIn("email")}>
          <input id="email" name="email" type="email" autoComplete="username" required />
        </Field>
        <p>
          <Button type="submit" kind="primary">
            {text("submit")}
          </Button>
        </p>
      </ActionForm>
    </Narrow>
  );
}
