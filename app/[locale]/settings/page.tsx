import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import styles from "#components/people/forms.module.css";
import { LanguageSelect } from "#components/people/language-select.tsx";
import { AdminLinks } from "#components/shell/admin-links.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { type SearchParams, valuesOf } from "#lib/contract/query-reader.ts";
import { demoState } from "#lib/data/installation/demo.ts";
import { getInstallation } from "#lib/data/installation/installation.ts";
import { listStorage, type StorageShare } from "#lib/data/installation/storage-in-use.ts";
import { givenRoles } from "#lib/domain/permissions.ts";
import { getEnv } from "#lib/env.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { formatBytes } from "#lib/i18n/format-bytes.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { changeSettings } from "./actions.ts";
import { LogoPart } from "./logo-part.tsx";

/** Tables that are listed by name, the largest first. */
const shownTables = 12;

interface SettingsPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

/** What holds for the whole installation, and the room that it takes. */
export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  await requirePage("settings.write");
  const [text, product, locale, query, settings, storage, demo] = await Promise.all([
    getTranslations("settings"),
    getTranslations("shell"),
    getLocale(),
    searchParams,
    getInstallation(),
    listStorage(),
    demoState(),
  ]);
  const { ORIGINALS_DAYS: originalsDays } = getEnv();
  const sizeOf = (shares: readonly StorageShare[]) => shares.reduce((sum, { bytes }) => sum + bytes, 0);
  const tables = storage.filter(({ name }) => !name.endsWith("/"));
  const others = tables.slice(shownTables);
  const shown: readonly StorageShare[] = [
    ...tables.slice(0, shownTables),
    ...(others.length > 0 ? [{ name: "", bytes: sizeOf(others), count: null }] : []),
    ...storage.filter(({ name }) => name.endsWith("/")),
  ];
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} above={<AdminLinks current="settings" />} />
      {valuesOf(query, "saved").length > 0 && (
        <Note tone="notice">
          <div role="status">{text("saved")}</div>
        </Note>
      )}
      <Section id="general" title={text("general.title")}>
        <ActionForm action={changeSettings.bind(null, locale)} label={text("general.title")} className={styles.form}>
          <Field id="settings-name" label={text("name.label")} hint={text("name.hint")}>
            <input
              id="settings-name"
              name="name"
              defaultValue={settings.name ?? ""}
              placeholder={product("product")}
              maxLength={60}
              aria-describedby="settings-name-hint"
            />
          </Field>
          <Field id="settings-language" label={text("language.label")} hint={text("language.hint")}>
            <LanguageSelect
              id="settings-language"
              name="defaultLanguage"
              value={settings.defaultLanguage}
              describedBy="settings-language-hint"
            />
          </Field>
          <Field id="settings-public" label={text("public.label")} hint={text("public.hint")}>
            <select
              id="settings-public"
              name="aggregatesPublic"
              defaultValue={settings.aggregatesPublic ? "1" : "0"}
              aria-describedby="settings-public-hint"
            >
              <option value="1">{text("public.yes")}</option>
              <option value="0">{text("public.no")}</option>
            </select>
          </Field>
          <Field id="settings-second" label={text("second.label")} hint={text("second.hint")}>
            <select
              id="settings-second"
              name="secondStepFrom"
              defaultValue={settings.secondStepFrom ?? ""}
              aria-describedby="settings-second-hint"
            >
              <option value="">{text("second.nobody")}</option>
              {givenRoles.toReversed().map((role) => (
                <option key={role} value={role}>
                  {text(`second.${role}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field id="settings-days" label={text("texts.label")} hint={text("texts.hint", { days: originalsDays })}>
            <input
              id="settings-days"
              name="commentTextDays"
              type="number"
              inputMode="numeric"
              min={30}
              max={36500}
              defaultValue={settings.commentTextDays ?? ""}
              aria-describedby="settings-days-hint"
            />
          </Field>
          <p>
            <Button type="submit" kind="primary">
              {text("save")}
            </Button>
          </p>
        </ActionForm>
      </Section>
      <LogoPart />
      <Section id="demo" title={text("demo.title")} intro={text(demo === "loaded" ? "demo.loaded" : "demo.removed")}>
        <p>
          <Link href={localePath(locale, "/study")}>{text("demo.link")}</Link>
        </p>
      </Section>
      <Section
        id="storage"
        title={text("storage.title")}
        intro={text("storage.intro", { total: formatBytes(sizeOf(storage), locale) })}
      >
        <DataTable
          caption={text("storage.title")}
          rows={shown}
          rowKey={({ name }) => name}
          columns={[
            {
              id: "name",
              header: text("storage.name"),
              isRowHeader: true,
              cell: ({ name }) =>
                name === "" ? text("storage.others", { count: others.length }) : <code>{name}</code>,
            },
            {
              id: "count",
              header: text("storage.count"),
              numeric: true,
              cell: ({ count }) => formatCount(count, locale),
            },
            {
              id: "bytes",
              header: text("storage.bytes"),
              numeric: true,
              cell: ({ bytes }) => formatBytes(bytes, locale),
            },
          ]}
        />
      </Section>
    </>
  );
}
