import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { readerOf } from "#app/access.ts";
import { requirePage } from "#app/page-access.ts";
import { ownPath } from "#app/request-path.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Narrow } from "#components/people/narrow.tsx";
import { Button } from "#components/ui/button.tsx";
import { type SearchParams, valuesOf } from "#lib/contract/query-reader.ts";
import { leave } from "../me/actions.ts";
import { SecondStepSetUp } from "./second-step-set-up.tsx";

interface SecondStepPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("secondStep.title") };
}

/** Setting up a second step, for somebody whose role must have one; who has one signs in with it. */
export default async function SecondStepPage({ searchParams }: SecondStepPageProps) {
  await requirePage("own.enter");
  const [text, me, locale, query] = await Promise.all([
    getTranslations("people.secondStep"),
    getTranslations("people.me"),
    getLocale(),
    searchParams,
  ]);
  const to = ownPath(valuesOf(query, "to")[0] ?? "", locale);
  const hasOne = (await readerOf(await headers()))?.twoFactorEnabled ?? false;
  return (
    <Narrow
      title={text("title")}
      lead={text(hasOne ? "again" : "lead")}
      more={
        <ActionForm action={leave.bind(null, locale)}>
          <Button type="submit" kind="quiet">
            {me("signOut")}
          </Button>
        </ActionForm>
      }
    >
      {!hasOne && <SecondStepSetUp to={to} />}
    </Narrow>
  );
}
