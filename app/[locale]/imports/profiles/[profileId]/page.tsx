import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { MappingForm } from "#components/mapping/mapping-form.tsx";
import { ClientMessages } from "#components/ui/client-messages.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { getMappingProfile } from "#lib/data/imports/mapping-profiles.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { columnChoices, mappingFieldNames } from "../../mapping-parts.ts";
import { offeredZones } from "../../offered-zones.ts";
import { valuesOfProfile } from "../../parse-mapping-form.ts";
import { changeProfile } from "../actions.ts";

interface ProfilePageProps {
  readonly params: Promise<{ readonly profileId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mapping"))("profiles.edit") };
}

/** One mapping profile, changed without a file at hand. */
export default async function ProfilePage({ params }: ProfilePageProps) {
  await requirePage("imports.read");
  const { profileId } = await params;
  if (!/^\d{1,9}$/.test(profileId)) notFound();
  const [text, locale] = await Promise.all([getTranslations("mapping"), getLocale()]);
  const stored = await orRefusal(() => getMappingProfile(Number(profileId)));
  if (stored instanceof Error) notFound();
  const { profile, id } = stored;
  const values = valuesOfProfile(profile);
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, "/imports/profiles")}>{text("profiles.title")}</Link>}
        title={profile.name}
        lead={text("profiles.editLead")}
      />
      <ClientMessages namespaces={["mapping"]}>
        <MappingForm
          action={changeProfile.bind(null, { locale, profileId: id })}
          initial={{ values, preview: null, refusal: null }}
          columns={columnChoices({ header: profile.header, rows: [] })}
          fieldNames={await mappingFieldNames()}
          guesses={{}}
          timeZones={offeredZones(values.timeZone || null)}
          hasFile={false}
        />
      </ClientMessages>
    </>
  );
}
