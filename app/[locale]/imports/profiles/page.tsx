import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { formFile } from "#app/form-limit.ts";
import { requirePage } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { FileInput } from "#components/forms/file-input.tsx";
import { officeZone } from "#components/imports/import-view.ts";
import { ProfileList } from "#components/mapping/profile-list.tsx";
import styles from "#components/people/forms.module.css";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { listMappingProfiles } from "#lib/data/imports/mapping-profiles.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { addProfile, removeProfile } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mapping"))("profiles.title") };
}

/** The mappings by which tables of no known format are read. */
export default async function ProfilesPage() {
  await requirePage("imports.read");
  const [text, imports, locale, stored] = await Promise.all([
    getTranslations("mapping.profiles"),
    getTranslations("imports.detail"),
    getLocale(),
    listMappingProfiles(),
  ]);
  const profiles = stored.map(({ id, profile, updatedAt }) => ({
    id,
    name: profile.name,
    kind: profile.kind,
    columns: Object.keys(profile.columns).length,
    updatedAt,
  }));
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, "/imports")}>{imports("back")}</Link>}
        title={text("title")}
        lead={text("lead")}
      />
      {profiles.length === 0 ? (
        <p>{text("empty")}</p>
      ) : (
        <ProfileList
          profiles={profiles}
          timeZone={officeZone}
          deletion={({ id, name }) => (
            <details>
              <summary aria-label={text("deleteOf", { name })}>{text("delete")}</summary>
              <ActionForm action={removeProfile.bind(null, { locale, profileId: id })}>
                <p>{text("deleteHint")}</p>
                <Button type="submit">{text("deleteYes")}</Button>
              </ActionForm>
            </details>
          )}
        />
      )}
      <Section id="add" title={text("add")} intro={text("addIntro")}>
        <ActionForm action={addProfile.bind(null, locale)} label={text("add")}>
          <div className={styles.form}>
            <Field id="profile-file" label={text("file")}>
              <FileInput id="profile-file" name="file" {...formFile(locale)} accept=".json,application/json" required />
            </Field>
            <p>
              <Button type="submit">{text("addYes")}</Button>
            </p>
          </div>
        </ActionForm>
      </Section>
    </>
  );
}
