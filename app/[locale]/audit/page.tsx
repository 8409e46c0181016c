import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { AuditFilter } from "#components/audit/audit-filter.tsx";
import { AuditTable } from "#components/audit/audit-table.tsx";
import { AdminLinks } from "#components/shell/admin-links.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { type AuditQuestion, auditParamsOf, parseAuditQuestion } from "#lib/contract/questions/audit-question.ts";
import { auditZone, listAudit, listAuditChoices } from "#lib/data/installation/audit-trail.ts";
import { listPeople } from "#lib/data/people/people.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

const perPage = 50;

interface AuditPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

async function read(params: SearchParams) {
  const question = parseAuditQuestion(params);
  const [found, choices, people] = await Promise.all([
    listAudit(question, perPage + 1, question.before),
    listAuditChoices(),
    listPeople(),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return { question, choices, names, rows: found.slice(0, perPage), hasOlder: found.length > perPage };
}

/** Who changed what, when and from where. */
export default async function AuditPage({ searchParams }: AuditPageProps) {
  await requirePage("audit.read");
  const [text, locale, params] = await Promise.all([getTranslations("audit"), getLocale(), searchParams]);
  const path = localePath(locale, "/audit");
  const found = await orRefusal(() => read(params));
  if (found instanceof AkimetricsError) {
    return (
      <StateMessage title={text("title")} actions={<a href={path}>{text("filter.reset")}</a>}>
        <Refusal error={found} />
      </StateMessage>
    );
  }
  const { question, choices, names, rows, hasOlder } = found;
  const paramsOf = (before: AuditQuestion["before"]) => auditParamsOf({ ...question, before });
  const filter = paramsOf(null);
  const addressOf = (query: URLSearchParams) => (query.size === 0 ? path : `${path}?${query}`);
  return (
    <>
      <PageHead
        above={<AdminLinks current="audit" />}
        title={text("title")}
        lead={<p>{text("lead")}</p>}
        actions={(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            className={buttonClass()}
            href={`/export/audit?${new URLSearchParams([...filter, ["format", format], ["lang", locale]])}`}
          >
            {format.toUpperCase()}
          </a>
        ))}
      />
      <AuditFilter path={path} question={question} choices={choices} isFiltered={filter.size > 0} />
      {rows.length === 0 ? (
        <p>{text("empty")}</p>
      ) : (
        <>
          <AuditTable rows={rows} zone={auditZone} names={names} />
          <Note>{text("zone")}</Note>
        </>
      )}
      <p className="no-print">
        {question.before !== null && (
          <Link className={buttonClass("quiet")} href={addressOf(filter)}>
            {text("newest")}
          </Link>
        )}
        {hasOlder && (
          <Link className={buttonClass("quiet")} href={addressOf(paramsOf(rows.at(-1)?.id ?? null))} rel="next">
            {text("older")}
          </Link>
        )}
      </p>
    </>
  );
}
