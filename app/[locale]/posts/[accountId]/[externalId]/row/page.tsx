import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { postPath } from "#components/posts/post-path.ts";
import { RowTable } from "#components/posts/row-table.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { type RowOfFile, readRowsOfFile } from "#lib/data/imports/row-of-file.ts";
import { listCaptures } from "#lib/data/posts/captures.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { findPostPage } from "../find-post-page.ts";

interface RowPageProps {
  readonly params: Promise<{ readonly accountId: string; readonly externalId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const text = await getTranslations("posts.row");
  return { title: text("title") };
}

/** The rows, or why they can't be shown. */
async function readRows(
  importId: number,
  { accountId, externalId }: { readonly accountId: number; readonly externalId: string },
): Promise<{ readonly rows: readonly RowOfFile[]; readonly refusal: AkimetricsError | null }> {
  try {
    return { rows: await readRowsOfFile(importId, { accountId, externalId }), refusal: null };
  } catch (error) {
    if (error instanceof AkimetricsError) return { rows: [], refusal: error };
    throw error;
  }
}

/** The row of an imported file that told a post, with all its columns, for those who may see imports. */
export default async function RowPage({ params, searchParams }: RowPageProps) {
  await requirePage("imports.read");
  const { accountId, externalId } = await params;
  const found = await findPostPage(accountId, externalId);
  if (!found || found.account.isDemo) notFound();
  const { post } = found;
  const [text, locale, captures, asked] = await Promise.all([
    getTranslations("posts.row"),
    getLocale(),
    listCaptures(post.accountId, post.externalId),
    searchParams,
  ]);
  const imports = captures.map(({ importId }) => importId).reverse();
  const wanted = typeof asked.import === "string" ? Number(asked.import) : imports[0];
  if (wanted === undefined || !imports.includes(wanted)) notFound();
  const { rows, refusal } = await readRows(wanted, post);
  const here = localePath(locale, postPath(post));
  return (
    <>
      <PageHead
        above={<Link href={here}>{text("back")}</Link>}
        title={text("title")}
        lead={text("lead")}
        actions={
          <Link className={buttonClass()} href={localePath(locale, `/imports/${wanted}`)}>
            {text("import", { id: `${wanted}` })}
          </Link>
        }
      />
      {imports.length > 1 && (
        <nav aria-label={text("others")} className="no-print">
          {text("others")}:{" "}
          {imports.map((id, at) => (
            <span key={id}>
              {at > 0 && " · "}
              {id === wanted ? (
                <strong aria-current="page">{id}</strong>
              ) : (
                <Link href={`${here}/row?import=${id}`}>{id}</Link>
              )}
            </span>
          ))}
        </nav>
      )}
      {refusal && <Note tone="notice">{issueMessage(refusal.code, refusal.params, locale)}</Note>}
      {rows.map(({ part, line, fileName, cells }) => {
        const place = part === null ? fileName : `${fileName}: ${part}`;
        return (
          <Section key={`${part} ${line}`} id={`line-${line}`} title={text("place", { place, line: `${line}` })}>
            <RowTable caption={text("place", { place, line: `${line}` })} cells={cells} />
          </Section>
        );
      })}
    </>
  );
}
