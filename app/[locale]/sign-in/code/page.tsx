import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ownPath } from "#app/request-path.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Narrow } from "#components/people/narrow.tsx";
import { Button } from "#components/ui/button.tsx";
import { type SearchParams, valuesOf } from "#lib/contract/query-reader.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { enterCode } from "../actions.ts";

interface CodePageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("signIn.code.title") };
}

/** The second step of a sign-in. */
export default async function CodePage({ searchParams }: CodePageProps) {
  const [text, locale, query] = await Promise.all([getTranslations("people.signIn.code"), getLocale(), searchParams]);
  const to = ownPath(valuesOf(query, "to")[0] ?? "", locale);
  return (
    <Narrow
      title={text("title")}
      lead={text("lead")}
      more={
        <p>
          <Link href={localePath(locale, "/sign-in")}>{text("back")}</Link>
        </p>
      }
    >
      <ActionForm action={enterCode.bind(null, { locale, to })} label={text("title")}>
        <Field id="code" label={text("field")}>
          <input id="code" name="code" autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} required />
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
