import { getLocale, getTranslations } from "next-intl/server";
import { pageAccess } from "#app/page-access.ts";
import { ActionForm } from "#components/forms/action-form.tsx";
import { ImportProgress } from "#components/imports/import-progress.tsx";
import { Button } from "#components/ui/button.tsx";
import { mayUndo } from "#lib/answers/may-undo.ts";
import { listImportProgress } from "#lib/data/imports/import-progress.ts";
import type { ImportRecord } from "#lib/data/imports/import-record.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { stop } from "../actions.ts";
import { ImportDecision } from "./import-decision.tsx";

/** How far the worker is, and a way to stop it. */
export async function ImportUnderWayPart({ record }: { readonly record: ImportRecord }) {
  const { id, state, progressBytes, fileSize } = record;
  const [text, locale, access, [current]] = await Promise.all([
    getTranslations("imports"),
    getLocale(),
    pageAccess(),
    listImportProgress([id]),
  ]);
  const heading = {
    uploaded: "progress.uploaded",
    previewing: "progress.previewing",
    queued: "progress.queued",
    running: "progress.running",
    cancelling: "progress.cancelling",
  } as const;
  const key = heading[state as keyof typeof heading] ?? "progress.queued";
  return (
    <>
      <ImportProgress
        key={state}
        locale={locale}
        initial={{ id, state, progressBytes, fileSize, isRepeated: current?.isRepeated ?? false }}
        labels={{
          heading: text(key),
          merging: text("progress.merging"),
          read: text("progress.read", { read: "{read}", total: "{total}" }),
          bar: text("progress.bar"),
          repeated: text("progress.repeated"),
        }}
      />
      <noscript>
        <p>
          <a href={localePath(locale, `/imports/${id}`)}>{text("progress.refresh")}</a>
        </p>
      </noscript>
      {/* An upload whose server died under it stays in this state; nobody but a person can tell. */}
      {state === "uploaded" && <ImportDecision record={record} />}
      {state !== "uploaded" && state !== "cancelling" && mayUndo(access, record) && (
        <ActionForm action={stop.bind(null, { locale, importId: id })}>
          <Button type="submit">{text("progress.stop")}</Button>
        </ActionForm>
      )}
    </>
  );
}
