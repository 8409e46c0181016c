import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { sheetRows, WaitingSheet } from "#components/dialogue/waiting-sheet.tsx";
import { sourceKindOf } from "#components/metrics/source-kind.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import type { SearchParams } from "#lib/contract/query-reader.ts";
import { parseWaitingQuestion, waitingParamsOf } from "#lib/contract/questions/waiting-question.ts";
import { readWaiting } from "#lib/data/replies/waiting.ts";
import { demoNotice } from "#lib/domain/demo/demo-notices.ts";
import { localDateOf } from "#lib/domain/local-time.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { formatDate, formatPeriod } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { NobodyWaits } from "../nobody-waits.tsx";
import styles from "./print-page.module.css";

interface PrintPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("waiting"))("title") };
}

/** One page of paper: those who wait longest, for a meeting. */
export default async function PrintPage({ searchParams }: PrintPageProps) {
  await requirePage("comments.read");
  const [text, locale, params] = await Promise.all([getTranslations("waiting"), getLocale(), searchParams]);
  const found = await orRefusal(async () => {
    const question = { ...parseWaitingQuestion(params), cursor: null, limit: sheetRows };
    return { question, ...(await readWaiting(question)) };
  });
  const list = localePath(locale, "/waiting");
  if (found instanceof AkimetricsError) {
    return (
      <StateMessage title={text("title")} actions={<a href={list}>{text("reset")}</a>}>
        <Refusal error={found} />
      </StateMessage>
    );
  }
  const { question, scope, comments, nextCursor, isKnown } = found;
  const back = `${list}?${waitingParamsOf({ ...parseWaitingQuestion(params), cursor: null })}`;
  const today = formatDate(localDateOf(new Date(), "Asia/Almaty"), locale);
  return (
    <div className={styles.page}>
      <PageHead
        title={text("print.title", { date: today })}
        lead={
          <p>
            {scope.period && `${formatPeriod(scope.period, locale)}. `}
            {question.onlyQuestions && `${text("questions.only")}. `}
            {text("lead")}
          </p>
        }
        actions={
          <>
            <PrintButton label={text("print.button")} />
            <Link className={buttonClass()} href={back}>
              {text("print.back")}
            </Link>
          </>
        }
      />
      {comments.length === 0 ? (
        <NobodyWaits isKnown={isKnown} onlyQuestions={question.onlyQuestions} resetHref={list} />
      ) : (
        <>
          <WaitingSheet comments={comments} />
          <Note>
            {nextCursor !== null && `${text("print.moreUnknown")} `}
            {text("observed")}{" "}
            {sourceKindOf(comments.map(({ account }) => account)) !== "imports" && demoNotice[locale]}
          </Note>
        </>
      )}
    </div>
  );
}
