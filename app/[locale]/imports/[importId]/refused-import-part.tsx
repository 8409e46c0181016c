import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import type { ImportRecord } from "#lib/data/imports/import-record.ts";
import { hasUpload } from "#lib/data/imports/upload-store.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { AnswersChoice } from "./answers-choice.tsx";
import { ImportDecision, ImportOptionsSection } from "./import-decision.tsx";

/** Why a file was not taken, and the ways on. */
export async function RefusedImportPart({ record }: { readonly record: ImportRecord }) {
  const [text, mapping, locale, isHere] = await Promise.all([
    getTranslations("imports.actions"),
    getTranslations("mapping"),
    getLocale(),
    // Files that the command line refused are not kept: nothing here could read them again.
    hasUpload(record.id),
  ]);
  const { error } = record;
  const isUnknown = error?.code === "format_unknown";
  const isUnformatted = isUnknown || error?.code === "format_not_supported_yet";
  const canBeMapped = isUnknown && isHere;
  return (
    <>
      {error && <Note tone="danger">{issueMessage(error.code, error.params, locale)}</Note>}
      <ImportDecision record={record}>
        {canBeMapped && (
          <Link className={buttonClass("primary")} href={localePath(locale, `/imports/${record.id}/mapping`)}>
            {mapping("mapColumns")}
          </Link>
        )}
        <Link className={buttonClass(canBeMapped ? "plain" : "primary")} href={localePath(locale, "/imports")}>
          {text("another")}
        </Link>
        {isUnformatted && (
          <Link className={buttonClass("quiet")} href={localePath(locale, "/formats")}>
            {text("formats")}
          </Link>
        )}
      </ImportDecision>
      {canBeMapped && <AnswersChoice record={record} />}
      {isHere && <ImportOptionsSection record={record} />}
    </>
  );
}
