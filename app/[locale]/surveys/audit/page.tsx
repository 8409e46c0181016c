import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { AuditTool } from "#components/surveys/audit-tool.tsx";
import { ClientMessages } from "#components/ui/client-messages.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { studyRespondents } from "#lib/domain/study/printed-figures.ts";
import { printedSurveyFigures } from "#lib/domain/study/printed-survey-figures.ts";
import { studyQuestions } from "#lib/domain/study/study-survey.ts";
import { fileWords } from "#lib/i18n/file-words.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("surveyAudit"))("title") };
}

/** Which bases the pairs of n and % of any printed table admit. */
export default async function AuditPage() {
  await requirePage("aggregates.read");
  const [text, surveys, locale] = await Promise.all([
    getTranslations("surveyAudit"),
    getTranslations("survey"),
    getLocale(),
  ]);
  const example = printedSurveyFigures.map(({ question: code, item, n, pct, decimals }) => {
    const question = studyQuestions.find((candidate) => candidate.code === code);
    const option = question?.options.find((candidate) => candidate.code === item);
    return [question?.labels[locale], option?.labels[locale], n, pct.toFixed(decimals)].join("\t");
  });
  return (
    <>
      <PageHead
        above={<Link href={localePath(locale, "/surveys")}>{surveys("title")}</Link>}
        title={text("title")}
        lead={text("lead")}
      />
      <ClientMessages namespaces={["surveyAudit"]}>
        <AuditTool example={{ text: example.join("\n"), sampleSize: studyRespondents }} fileWords={fileWords(locale)} />
      </ClientMessages>
    </>
  );
}
