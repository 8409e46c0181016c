import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Contents } from "#components/methods/contents.tsx";
import { MetricEntry } from "#components/methods/metric-entry.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { metricGroups } from "#lib/domain/metrics/registry/metric-definition.ts";
import { groupLabels } from "#lib/domain/metrics/registry/metric-words.ts";
import { metrics } from "#lib/domain/metrics/registry.ts";
import { formatCount } from "#lib/i18n/format.ts";
import styles from "./methods-page.module.css";

const principles = ["days", "missing", "followers", "skew"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("methods"))("title") };
}

/** Every metric of the registry, drawn from the registry. */
export default async function MethodsPage() {
  const [text, locale] = await Promise.all([getTranslations("methods"), getLocale()]);
  const chapters = metricGroups.map((group) => ({
    group,
    metrics: metrics.filter((metric) => metric.group === group),
  }));
  return (
    <>
      <PageHead title={text("title")} lead={text("lead", { count: formatCount(metrics.length, locale) })} />
      <div className={styles.columns}>
        <div className={styles.aside}>
          <Contents chapters={chapters} />
        </div>
        <div>
          <section id="principles" aria-labelledby="principles-title" className={styles.chapter}>
            <h2 id="principles-title">{text("principles.title")}</h2>
            <div className={styles.principles}>
              {principles.map((name) => (
                <div key={name}>
                  <h3 className={styles.principle}>{text(`principles.${name}.title`)}</h3>
                  <p>{text(`principles.${name}.text`)}</p>
                </div>
              ))}
            </div>
          </section>
          {chapters.map(({ group, metrics: entries }) => (
            <section key={group} id={group} aria-labelledby={`${group}-title`} className={styles.chapter}>
              <h2 id={`${group}-title`}>{groupLabels[group][locale]}</h2>
              {entries.map((metric) => (
                <MetricEntry key={metric.id} metric={metric} />
              ))}
              <p className="no-print">
                <a href="#contents">{text("top")}</a>
              </p>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
