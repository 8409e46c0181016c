import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { AskingHoursFigure } from "#components/dialogue/asking-hours-figure.tsx";
import styles from "#components/dialogue/dialogue.module.css";
import { LanguageTable } from "#components/dialogue/language-table.tsx";
import { ReplyRateFigure } from "#components/dialogue/reply-rate-figure.tsx";
import { ReplyTable } from "#components/dialogue/reply-table.tsx";
import { ReplyTimesFigure } from "#components/dialogue/reply-times-figure.tsx";
import { ReplyTrendFigure } from "#components/dialogue/reply-trend-figure.tsx";
import { SureList } from "#components/dialogue/sure-list.tsx";
import { UnknownTable } from "#components/dialogue/unknown-table.tsx";
import { waitingHref } from "#components/dialogue/waiting-href.ts";
import { YardsticksTable } from "#components/dialogue/yardsticks-table.tsx";
import type { FigureContext } from "#components/metrics/figure-notes.ts";
import { postsHref, rowScope } from "#components/metrics/row-scope.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { Section } from "#components/ui/section.tsx";
import { type ScopeRequest, scopeParamsOf } from "#lib/contract/scope-params.ts";
import type { MetricId } from "#lib/domain/metrics/registry.ts";
import type { Dialogue, ReplyRow } from "#lib/domain/replies/dialogue.ts";
import { formatCount, formatPercent, formatPeriod } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

interface DialogueBlocksProps {
  readonly dialogue: Dialogue;
  readonly request: ScopeRequest;
  readonly context: FigureContext;
}

/** The page of dialogue beneath its filter: who answers, how fast, when, in which language, and what nobody can tell. */
export function DialogueBlocks({ dialogue, request, context }: DialogueBlocksProps) {
  const text = useTranslations("dialogue");
  const charts = useTranslations("charts");
  const overview = useTranslations("overview.table");
  const locale = useLocale();
  const { period, source } = context;
  const scopeOf = (row: ReplyRow) => rowScope(row, request, period);
  const exportHref = (format: "csv" | "xlsx") => {
    const query = scopeParamsOf({ ...request, ...period });
    query.set("format", format);
    query.set("lang", locale);
    return `/export/replies?${query}`;
  };
  const definition = (metric: MetricId) => (
    <Link href={localePath(locale, `/methods#${metric}`)}>{text("definition")}</Link>
  );
  return (
    <>
      <Section
        id="who"
        title={text("rate.title")}
        intro={text("rate.intro")}
        actions={
          <>
            {definition("replyRate")}
            {(["csv", "xlsx"] as const).map((format) => (
              <a
                key={format}
                href={exportHref(format)}
                className={buttonClass()}
                title={overview(`${format}Hint`)}
                download
              >
                {overview(format)}
              </a>
            ))}
          </>
        }
      >
        <ReplyTable
          rows={dialogue.rows}
          postsHref={(row) => postsHref(scopeOf(row), "comments", locale)}
          waitingHref={(row) => waitingHref(scopeOf(row), locale)}
        />
        <Note>
          {text("rate.note", { period: formatPeriod(period, locale), source: charts(`source.${source}`) })}{" "}
          <Link href={waitingHref({ ...request, ...period }, locale)}>{text("rate.toWaiting")}</Link>
        </Note>
        <div className={styles.figure}>
          <ReplyRateFigure rows={dialogue.rows} context={context} />
        </div>
      </Section>
      <Section id="sure" title={text("sure.title")} intro={text("sure.intro")}>
        <SureList dialogue={dialogue} />
      </Section>
      <Section id="time" title={text("time.title")} intro={text("time.intro")} actions={definition("firstReplyMedian")}>
        <div className={styles.pair}>
          {dialogue.times.answered > 0 ? (
            <ReplyTimesFigure times={dialogue.times} context={context} />
          ) : (
            <p>{text("time.none")}</p>
          )}
          <YardsticksTable times={dialogue.times} />
        </div>
      </Section>
      <Section id="when" title={text("trend.title")}>
        <div className={styles.pair}>
          {dialogue.trend.months.length > 1 ? (
            <ReplyTrendFigure trend={dialogue.trend} context={context} />
          ) : (
            <p>{text("trend.oneMonth")}</p>
          )}
          <AskingHoursFigure hours={dialogue.hours} context={context} />
        </div>
      </Section>
      <Section
        id="language"
        title={text("language.title")}
        intro={text("language.intro")}
        actions={definition("replyInSameLanguage")}
      >
        <LanguageTable rows={dialogue.languages} />
        <Note>
          {dialogue.inSameLanguage.value === null
            ? text("language.none")
            : text("language.reading", {
                answers: formatCount(dialogue.inSameLanguage.n, locale),
                share: formatPercent(dialogue.inSameLanguage.value, locale),
              })}
        </Note>
      </Section>
      <Section id="unknown" title={text("unknown.title")} intro={text("unknown.intro")}>
        <UnknownTable rows={dialogue.unknown} />
      </Section>
    </>
  );
}
