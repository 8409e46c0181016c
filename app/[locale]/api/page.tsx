import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { FactList } from "#components/ui/fact-list.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { apiRoot } from "#lib/contract/api-routes.ts";
import { readOpenApi } from "#lib/contract/openapi-reader.ts";
import type { Locale } from "#lib/domain/model.ts";
import { apiWords } from "#lib/i18n/api-words.ts";
import packageJson from "../../../package.json" with { type: "json" };
import styles from "./_document/route-section.module.css";
import { RouteSection } from "./_document/route-section.tsx";

interface ApiPageProps {
  readonly params: Promise<{ readonly locale: Locale }>;
}

const statuses = ["400", "403", "404", "405", "406", "500"] as const;

export async function generateMetadata({ params }: ApiPageProps): Promise<Metadata> {
  const { locale } = await params;
  return { title: apiWords(locale)("page.title") };
}

/** The OpenAPI document, readable. */
export default async function ApiPage({ params }: ApiPageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const say = apiWords(locale);
  return (
    <>
      <PageHead
        title={say("page.title")}
        lead={say("page.lead")}
        actions={<a href={`${apiRoot}/openapi.json?lang=${locale}`}>{say("page.document")}</a>}
      />
      <p className={styles.introduction}>{say("introduction")}</p>
      {readOpenApi(say, packageJson.version).map((route) => (
        <RouteSection key={route.name} route={route} say={say} />
      ))}
      <Section id="errors" title={say("page.refusals")} intro={say("page.refusalsLead")}>
        <FactList
          facts={statuses.map((status) => ({ id: status, label: status, value: say(`responses.status${status}`) }))}
        />
      </Section>
    </>
  );
}
