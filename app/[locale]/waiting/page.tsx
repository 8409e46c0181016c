import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { orRefusal } from "#app/or-refusal.ts";
import { requirePage } from "#app/page-access.ts";
import { MarkForm } from "#components/dialogue/mark-form.tsx";
import { MarkedList } from "#components/dialogue/marked-list.tsx";
import { QuestionSwitch } from "#components/dialogue/question-switch.tsx";
import { WaitingList } from "#components/dialogue/waiting-list.tsx";
import { FilterBar } from "#components/filters/filter-bar.tsx";
import { sourceKindOf } from "#components/metrics/source-kind.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Section } from "#components/ui/section.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { oneOf, type SearchParams } from "#lib/contract/query-reader.ts";
import {
  parseWaitingQuestion,
  type WaitingQuestion,
  waitingParamsOf,
} from "#lib/contract/questions/waiting-question.ts";
import { listAccounts } from "#lib/data/accounts/accounts.ts";
import { everyAccount } from "#lib/data/facts/scope.ts";
import { listMarked, readWaiting } from "#lib/data/replies/waiting.ts";
import { demoNotice } from "#lib/domain/demo/demo-notices.ts";
import { localDateOf } from "#lib/domain/local-time.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { nextPage, parseTrail, previousPage } from "../posts/page-trail.ts";
import styles from "../posts/posts-page.module.css";
import { mark, unmark } from "./actions.ts";
import { NobodyWaits } from "./nobody-waits.tsx";

interface WaitingPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("waiting"))("title") };
}

async function read(params: SearchParams) {
  const question = parseWaitingQuestion(params);
  const trail = parseTrail(oneOf(params, "trail"));
  const [found, everyone] = await Promise.all([readWaiting(question), listAccounts(everyAccount)]);
  const marked = question.cursor === null ? await listMarked(found.scope) : [];
  return { question, trail, everyone, marked, ...found };
}

/** Citizens' comments without an official answer, oldest first, for those who work with them. */
export default async function WaitingPage({ searchParams }: WaitingPageProps) {
  const access = await requirePage("comments.read");
  const [text, locale, params] = await Promise.all([getTranslations("waiting"), getLocale(), searchParams]);
  const path = localePath(locale, "/waiting");
  const found = await orRefusal(() => read(params));
  if (found instanceof AkimetricsError) {
    return (
      <StateMessage title={text("title")} actions={<a href={path}>{text("reset")}</a>}>
        <Refusal error={found} />
      </StateMessage>
    );
  }
  const { question, trail, everyone, marked, scope, comments, nextCursor, isKnown } = found;
  const fresh: WaitingQuestion = { ...question, cursor: null };
  const addressOf = (changed: Partial<WaitingQuestion>, more: readonly [string, string][] = []) => {
    const query = waitingParamsOf({ ...fresh, ...changed });
    for (const [name, value] of more) query.set(name, value);
    return query.size === 0 ? path : `${path}?${query}`;
  };
  const printQuery = waitingParamsOf(fresh);
  const before = previousPage(trail);
  const mayMark = access.may("marks.write");
  const hasDemo = sourceKindOf(comments.map(({ account }) => account)) !== "imports";
  return (
    <>
      <PageHead
        title={text("title")}
        lead={<p>{text("lead")}</p>}
        actions={
          <Link className={buttonClass()} href={localePath(locale, `/waiting/print?${printQuery}`)}>
            {text("print.open")}
          </Link>
        }
      />
      <FilterBar
        path={path}
        request={question.scope}
        period={scope.period}
        dataWindow={scope.dataWindow}
        accounts={everyone}
        today={localDateOf(new Date(), "Asia/Almaty")}
        keep={question.onlyQuestions ? { questions: "1" } : {}}
      />
      {hasDemo && <Note>{demoNotice[locale]}</Note>}
      <QuestionSwitch
        onlyQuestions={question.onlyQuestions}
        allHref={addressOf({ onlyQuestions: false })}
        questionsHref={addressOf({ onlyQuestions: true })}
      />
      {comments.length === 0 ? (
        <NobodyWaits isKnown={isKnown} onlyQuestions={question.onlyQuestions} resetHref={path} />
      ) : (
        <>
          <WaitingList
            comments={comments}
            markForm={
              mayMark
                ? ({ account, externalId }) => (
                    <MarkForm
                      id={`mark-${account.id}-${externalId}`}
                      action={mark.bind(null, { locale, accountId: account.id, externalId })}
                    />
                  )
                : null
            }
          />
          <Note>
            <p>
              {text("yardstickNote")} {text("observed")}
            </p>
            {mayMark && <p>{text("mark.note")}</p>}
          </Note>
        </>
      )}
      <nav aria-label={text("pages.label")} className={`${styles.pages} no-print`}>
        {before && before.length > 0 && (
          <Link className={buttonClass("quiet")} href={addressOf({})}>
            {text("pages.first")}
          </Link>
        )}
        {before && (
          <Link className={buttonClass()} href={addressOf({}, before)} rel="prev">
            {text("pages.previous")}
          </Link>
        )}
        {nextCursor !== null && (
          <Link className={buttonClass()} href={addressOf({}, nextPage(trail, question.cursor, nextCursor))} rel="next">
            {text("pages.next")}
          </Link>
        )}
      </nav>
      {marked.length > 0 && (
        <Section id="marked" title={text("marked.title")} intro={text("marked.intro")}>
          <MarkedList
            comments={marked}
            undo={
              mayMark
                ? ({ account, externalId }) => unmark.bind(null, { locale, accountId: account.id, externalId })
                : null
            }
          />
        </Section>
      )}
    </>
  );
}
