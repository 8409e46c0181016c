import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { ImportList } from "#components/imports/import-list.tsx";
import { statesUnderWay } from "#components/imports/import-view.ts";
import { ImportWatch } from "#components/imports/import-watch.tsx";
import { TemplateLinks } from "#components/imports/template-links.tsx";
import { UploadZone } from "#components/imports/upload-zone.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { type SearchParams, valuesOf } from "#lib/contract/query-reader.ts";
import { listImports } from "#lib/data/imports/import-record.ts";
import { uploadLimitBytes } from "#lib/data/imports/upload-store.ts";
import { readUploaders } from "#lib/data/imports/uploaders.ts";
import { formatBytes } from "#lib/i18n/format-bytes.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { formatNames } from "#lib/importers/registry.ts";
import { formLimitBytes } from "../../imports/upload/receive-upload.ts";

const perPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

interface ImportsPageProps {
  readonly searchParams: Promise<SearchParams>;
}

/** Upload files and see what became of earlier ones. */
export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  await requirePage("imports.read");
  const [text, locale, query] = await Promise.all([getTranslations("imports"), getLocale(), searchParams]);
  const [refused] = valuesOf(query, "refused");
  const before = Number(valuesOf(query, "before")[0] ?? Number.NaN);
  const found = await listImports(perPage + 1, Number.isInteger(before) ? before : null);
  const imports = found.slice(0, perPage);
  const uploaders = await readUploaders(imports);
  const underWay = imports.filter(({ state }) => statesUnderWay.includes(state));
  const labels = {
    files: text("drop.label"),
    choose: text("drop.choose"),
    invite: text("drop.invite"),
    inviteRelease: text("drop.inviteRelease"),
    hint: text("drop.hint", { limit: formatBytes(uploadLimitBytes, locale) }),
    send: text("drop.send"),
    queue: text("queue.label"),
    waiting: text("queue.waiting"),
    sending: text("queue.sending", { percent: "{percent}" }),
    sent: text("queue.sent"),
    failed: text("queue.failed"),
    lost: text("queue.lost"),
    open: text("queue.open"),
    cancel: text("queue.cancel", { file: "{file}" }),
  };
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      {refused && <Note tone="danger">{issueMessage(refused, { limit: formLimitBytes }, locale)}</Note>}
      <UploadZone locale={locale} labels={labels} />
      <Section id="list" title={text("list.title")}>
        {imports.length === 0 ? <p>{text("list.empty")}</p> : <ImportList imports={imports} uploaders={uploaders} />}
        <ImportWatch locale={locale} imports={underWay.map(({ id, state }) => ({ id, state }))} />
        <p className="no-print">
          {Number.isInteger(before) && (
            <Link className={buttonClass("quiet")} href={localePath(locale, "/imports")}>
              {text("list.newest")}
            </Link>
          )}
          {found.length > perPage && (
            <Link className={buttonClass("quiet")} href={localePath(locale, `/imports?before=${imports.at(-1)?.id}`)}>
              {text("list.older")}
            </Link>
          )}
        </p>
      </Section>
      <Section id="formats" title={text("templates.title")} intro={text("templates.intro")}>
        <TemplateLinks formats={formatNames.length} />
      </Section>
    </>
  );
}
