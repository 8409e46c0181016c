import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requirePage } from "#app/page-access.ts";
import { officeZone, statesUnderWay } from "#components/imports/import-view.ts";
import { WarningList } from "#components/imports/warning-list.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { numberOf, type SearchParams } from "#lib/contract/query-reader.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { hasOriginal } from "#lib/data/imports/originals.ts";
import { readUploaders } from "#lib/data/imports/uploaders.ts";
import { NotFoundError } from "#lib/errors.ts";
import { formatInstant } from "#lib/i18n/format.ts";
import { formatBytes } from "#lib/i18n/format-bytes.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { OriginalDecision } from "./import-decision.tsx";
import styles from "./import-page.module.css";
import { ImportPreviewPart } from "./import-preview-part.tsx";
import { ImportReportPart } from "./import-report-part.tsx";
import { ImportUnderWayPart } from "./import-under-way-part.tsx";
import { RefusedImportPart } from "./refused-import-part.tsx";

interface ImportPageProps {
  readonly params: Promise<{ readonly importId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const findImport = cache(async (importId: string) => {
  if (!/^\d{1,9}$/.test(importId)) return null;
  try {
    return await getImport(Number(importId));
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
});

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  await requirePage("imports.read");
  const found = await findImport((await params).importId);
  return found ? { title: found.fileName } : {};
}

/** One file, from what was recognised to the report. */
export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  await requirePage("imports.read");
  const found = await findImport((await params).importId);
  if (!found) notFound();
  const [text, locale] = await Promise.all([getTranslations("imports"), getLocale()]);
  const { state } = found;
  const isUnderWay = statesUnderWay.includes(state);
  const uploader = (await readUploaders([found])).get(found.createdById ?? "");
  const leads: Partial<Record<typeof state, string>> = {
    ready: text("detail.previewLead"),
    done: text("detail.doneLead"),
    refused: text("detail.refusedLead"),
    failed: text("detail.refusedLead"),
    cancelled: text("detail.cancelledLead"),
    discarded: text("detail.discardedLead"),
    undone: text("detail.undoneLead"),
  };
  const after = numberOf(await searchParams, "after", { least: 0, most: 2 ** 30, fallback: 0 });
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, "/imports")}>{text("detail.back")}</Link>}
        title={found.isDemo ? text("list.demo") : found.fileName}
        lead={leads[state]}
        actions={
          <p>
            <Tag tone={state === "ready" ? "notice" : state === "refused" || state === "failed" ? "danger" : "calm"}>
              {text(`states.${state}`)}
            </Tag>{" "}
            {text("detail.uploaded", {
              date: formatInstant(found.createdAt, officeZone, locale),
              size: formatBytes(found.fileSize, locale),
            })}
            {uploader && ` · ${uploader}`}
            {found.fileHash !== "" && !found.isDemo && <span className={styles.hash}>SHA-256 {found.fileHash}</span>}
          </p>
        }
      />
      {isUnderWay && <ImportUnderWayPart record={found} />}
      {state === "ready" && <ImportPreviewPart record={found} />}
      {state === "done" && <ImportReportPart record={found} after={after} />}
      {state === "undone" && (await hasOriginal(found.id)) && <OriginalDecision record={found} />}
      {state === "undone" && found.warnings.length > 0 && <WarningList warnings={found.warnings} />}
      {(state === "refused" || state === "failed") && <RefusedImportPart record={found} />}
    </>
  );
}
