import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "#app/page-access.ts";
import { FollowersFigure } from "#components/metrics/followers-figure.tsx";
import { DisagreementList } from "#components/study/disagreement-list.tsx";
import { FiguresTable } from "#components/study/figures-table.tsx";
import { TableOneTwin } from "#components/study/table-one-twin.tsx";
import { StudySurveyAudit } from "#components/surveys/study-survey-audit.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { scopeParamsOf } from "#lib/contract/scope-params.ts";
import { readStudy, studyRequest } from "#lib/data/facts/study.ts";
import { demoNotice, illustrativeFollowersNotice } from "#lib/domain/demo/demo-notices.ts";
import { disagreements } from "#lib/domain/study/disagreements.ts";
import { studyRespondents, studyTitle } from "#lib/domain/study/printed-figures.ts";
import { formatCount, formatPeriod } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { DemoControls } from "./demo-controls.tsx";
import styles from "./study-page.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study"))("title") };
}

/** What the founding study prints, beside what is computed here, and where it disagrees with itself. */
export default async function StudyPage() {
  const access = await requirePage("aggregates.read");
  const [text, audit, locale, study] = await Promise.all([
    getTranslations("study"),
    getTranslations("surveyAudit"),
    getLocale(),
    readStudy(),
  ]);
  const mayWrite = access.may("demo.write");
  const contradictions = (
    <Section id="disagreements" title={text("disagreements.title")} intro={text("disagreements.intro")}>
      <DisagreementList disagreements={disagreements} />
    </Section>
  );
  const surveyAudit = (
    <Section id="survey" title={audit("studyTitle")} intro={audit("studyIntro", { people: studyRespondents })}>
      <StudySurveyAudit />
    </Section>
  );
  if (study === null) {
    return (
      <>
        <StateMessage title={text("absent.title")} actions={<DemoControls posts={null} mayWrite={mayWrite} />}>
          {text("absent.text")}
        </StateMessage>
        {contradictions}
        {surveyAudit}
      </>
    );
  }
  const { overview, comparisons } = study;
  const { period, facts, rows, followers } = overview;
  const countOf = (verdict: string) =>
    formatCount(comparisons.filter((each) => each.verdict === verdict).length, locale);
  const periodWords = formatPeriod(period, locale);
  return (
    <>
      <PageHead
        above={studyTitle[locale]}
        title={text("title")}
        lead={text("lead", { equal: countOf("equal"), differs: countOf("differs"), open: countOf("not_computable") })}
        actions={
          <a className={buttonClass()} href={localePath(locale, `/?${scopeParamsOf(studyRequest)}`)}>
            {text("overview")}
          </a>
        }
      />
      <Note tone="notice">{demoNotice[locale]}</Note>
      <Section id="table-1" title={text("table.title")} intro={text("table.intro")}>
        <TableOneTwin comparisons={comparisons.filter(({ figure }) => figure.place === "table1")} />
        <Note>{text("table.note", { posts: formatCount(facts.posts, locale), period: periodWords })}</Note>
      </Section>
      {contradictions}
      <Section id="figures" title={text("figures.title")} intro={text("figures.intro")}>
        <FiguresTable comparisons={comparisons.filter(({ figure }) => figure.place !== "table1")} />
      </Section>
      <Section id="figure-1" title={text("figure1.title")} intro={text("figure1.intro")}>
        <div className={styles.figure}>
          <FollowersFigure rows={rows} followers={followers} context={{ period, source: "demo" }} />
        </div>
        <Note tone="notice">{illustrativeFollowersNotice[locale]}</Note>
      </Section>
      {surveyAudit}
      <Section id="demo" title={text("demo.title")} intro={text("demo.loaded")}>
        <DemoControls posts={facts.posts} mayWrite={mayWrite} />
      </Section>
    </>
  );
}
