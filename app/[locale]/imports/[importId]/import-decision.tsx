import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageAccess } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { officeZone } from "#components/imports/import-view.ts";
import { OptionsFields } from "#components/imports/options-fields.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { mayUndo } from "#lib/answers/may-undo.ts";
import type { ImportRecord } from "#lib/data/imports/import-record.ts";
import { listMappingProfiles } from "#lib/data/imports/mapping-profiles.ts";
import { findOpenDateOrder } from "#lib/data/imports/open-date-order.ts";
import { wallTimeOf } from "#lib/domain/local-time.ts";
import { discard, lookAgain, readAgain, takeIn, undo } from "../actions.ts";
import { offeredZones } from "../offered-zones.ts";
import styles from "./import-decision.module.css";

interface ImportDecisionProps {
  readonly record: ImportRecord;
  /** Other ways on, before the no. */
  readonly children?: ReactNode;
}

/** Yes and no to a preview; where its dates can be read two ways, which of them it is comes before the yes. */
export async function ImportDecision({ record, children }: ImportDecisionProps) {
  const [text, locale, access] = await Promise.all([getTranslations("imports.actions"), getLocale(), pageAccess()]);
  const target = { locale, importId: record.id };
  const isOpen = findOpenDateOrder(record.preview?.warnings ?? []) !== null;
  return (
    <div className={`${styles.decision} no-print`}>
      {record.state === "ready" && !isOpen && (
        <ActionForm action={takeIn.bind(null, target)}>
          <Button type="submit" kind="primary">
            {text("confirm")}
          </Button>
        </ActionForm>
      )}
      {children}
      {mayUndo(access, record) && (
        <ActionForm action={discard.bind(null, target)}>
          <Button type="submit">{text("discard")}</Button>
        </ActionForm>
      )}
    </div>
  );
}

/** Taking an import back, behind one more click, with what will happen; for those who may. */
export async function UndoDecision({ record }: { readonly record: ImportRecord }) {
  if (!mayUndo(await pageAccess(), record)) return null;
  const [text, locale] = await Promise.all([getTranslations("imports.actions"), getLocale()]);
  return (
    <details className={`${styles.undo} no-print`}>
      <summary>{text("undo")}</summary>
      <p>{text("undoHint")}</p>
      <ActionForm action={undo.bind(null, { locale, importId: record.id })}>
        <Button type="submit" kind="plain">
          {text("undo")}
        </Button>
      </ActionForm>
    </details>
  );
}

/** The kept file: to be downloaded, or read again with what this version can read. */
export async function OriginalDecision({ record }: { readonly record: ImportRecord }) {
  const [text, locale] = await Promise.all([getTranslations("imports.actions"), getLocale()]);
  return (
    <div className={`${styles.decision} no-print`}>
      <a className={buttonClass()} href={`/imports/${record.id}/original`} download>
        {text("original")}
      </a>
      <ActionForm action={readAgain.bind(null, { locale, importId: record.id })}>
        <Button type="submit">{text("readAgain")}</Button>
      </ActionForm>
    </div>
  );
}

/** What a person can say of a file before it is looked at again. */
export async function ImportOptionsSection({ record }: { readonly record: ImportRecord }) {
  const [text, locale, profiles] = await Promise.all([
    getTranslations("imports.options"),
    getLocale(),
    listMappingProfiles(),
  ]);
  const { account, timeZone, capturedAt, dateOrder, profile } = record.options;
  return (
    <Section id="options" title={text("title")} intro={text("intro")}>
      <ActionForm action={lookAgain.bind(null, { locale, importId: record.id })} label={text("title")}>
        <OptionsFields
          timeZones={offeredZones(timeZone ?? null)}
          profiles={profiles.map((stored) => stored.profile.name)}
          values={{
            platform: account?.platform ?? "",
            handle: account?.handle ?? "",
            timeZone: timeZone ?? "",
            dateOrder: dateOrder ?? "",
            profile: profile ?? "",
            capturedAt: capturedAt ? wallTimeOf(new Date(capturedAt), officeZone).slice(0, 16) : "",
          }}
        />
        <Button type="submit">{text("again")}</Button>
      </ActionForm>
    </Section>
  );
}
