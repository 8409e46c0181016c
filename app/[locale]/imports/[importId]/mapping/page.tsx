import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { MappingForm } from "#components/mapping/mapping-form.tsx";
import type { MappingField } from "#components/mapping/mapping-view.ts";
import { ClientMessages } from "#components/ui/client-messages.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { getImport, type ImportRecord } from "#lib/data/imports/import-record.ts";
import { findUnknownTable } from "#lib/data/imports/look-at-mapping.ts";
import { findProfileByHeader, listMappingProfiles, type StoredProfile } from "#lib/data/imports/mapping-profiles.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { guessMapping, type MappingGuess } from "#lib/importers/mapping/guess-mapping.ts";
import type { TableHead } from "#lib/importers/mapping/table-head.ts";
import { columnChoices, mappingFieldNames } from "../../mapping-parts.ts";
import { offeredZones } from "../../offered-zones.ts";
import { profileOfValues, valuesOfGuess, valuesOfProfile } from "../../parse-mapping-form.ts";
import { previewMapping } from "../../preview-mapping.ts";
import { mapColumns } from "./actions.ts";

interface MappingPageProps {
  readonly params: Promise<{ readonly importId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mapping"))("title") };
}

/** The profile that reads this table so far: the one named for the file, else one made for the same columns. */
async function findStored(record: ImportRecord, head: TableHead): Promise<StoredProfile | null> {
  const { profile: name } = record.options;
  const named = name && (await listMappingProfiles()).find(({ profile }) => profile.name === name);
  return named || findProfileByHeader(head.header);
}

/** Guesses as the form marks them. */
function markedGuesses(guess: MappingGuess) {
  return Object.fromEntries(
    Object.entries(guess.basis).map(([field, basis]): [MappingField, { column: string; basis: typeof basis }] => [
      field === "publishedAt" || field === "date" ? "time" : (field as MappingField),
      { column: guess.columns[field as keyof typeof guess.columns] ?? "", basis },
    ]),
  );
}

/** A table that no format knows: our fields beside its columns, and its first rows as they would be read. */
export default async function MappingPage({ params }: MappingPageProps) {
  await requirePage("imports.read");
  const { importId } = await params;
  if (!/^\d{1,9}$/.test(importId)) notFound();
  const [text, locale] = await Promise.all([getTranslations("mapping"), getLocale()]);
  const record = await orRefusal(() => getImport(Number(importId)));
  if (record instanceof Error) notFound();
  const above = <Link href={localePath(locale, `/imports/${record.id}`)}>{text("back")}</Link>;
  const head = ["refused", "failed", "ready"].includes(record.state)
    ? await orRefusal(() => findUnknownTable(record))
    : null;
  if (head === null || head instanceof Error) {
    return (
      <>
        <PageHead above={above} title={text("title")} />
        <StateMessage level={2} title={text("nothing.title")}>
          {text("nothing.text")}
        </StateMessage>
      </>
    );
  }
  const stored = await findStored(record, head);
  const guess = guessMapping(head.header, head.rows);
  const name = record.fileName.replace(/\.[^.]*$/, "").slice(0, 100);
  const values = stored ? valuesOfProfile(stored.profile, head.header) : valuesOfGuess(guess, name);
  const profile = profileOfValues({ ...values, name: values.name || "…" }, head.header);
  const preview = await previewMapping(record, profile, locale);
  return (
    <>
      <PageHead above={above} title={text("title")} lead={text("lead", { file: record.fileName })} />
      <ClientMessages namespaces={["mapping"]}>
        <MappingForm
          action={mapColumns.bind(null, { locale, importId: record.id, profileId: stored?.id ?? null })}
          initial={{ values, preview, refusal: null }}
          columns={columnChoices(head)}
          fieldNames={await mappingFieldNames()}
          guesses={stored ? {} : markedGuesses(guess)}
          timeZones={offeredZones(values.timeZone || null)}
          hasFile
        />
      </ClientMessages>
    </>
  );
}
