import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Note } from "#components/ui/note.tsx";
import { studyRespondents } from "#lib/domain/study/printed-figures.ts";
import { printedSurveyFigures } from "#lib/domain/study/printed-survey-figures.ts";
import { studyQuestions } from "#lib/domain/study/study-survey.ts";
import { publishedPercentAudit } from "#lib/domain/survey/published-percent-audit.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { AuditSummary } from "./audit-summary.tsx";
import { AuditTable } from "./audit-table.tsx";
import styles from "./study-survey-audit.module.css";

/** The audit of what the founding study prints about its questionnaire. */
export function StudySurveyAudit() {
  const text = useTranslations("surveyAudit");
  const locale = useLocale();
  const audit = publishedPercentAudit({ items: printedSurveyFigures, sampleSize: studyRespondents });
  const nameOf = (code: string, item?: string) => {
    const question = studyQuestions.find((candidate) => candidate.code === code);
    const option = question?.options.find((candidate) => candidate.code === item);
    return (item === undefined ? question?.labels[locale] : option?.labels[locale]) ?? item ?? code;
  };
  return (
    <>
      <p className={styles.summary}>
        <AuditSummary audit={audit} />
      </p>
      <AuditTable items={printedSurveyFigures} audit={audit} nameOf={nameOf} />
      <Note>
        <p>{text("studyHypothesis")}</p>
        <p>
          <Link href={localePath(locale, "/surveys/audit")}>{text("tool")}</Link>
        </p>
      </Note>
    </>
  );
}
