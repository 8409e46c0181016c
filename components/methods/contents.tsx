import { useLocale, useTranslations } from "next-intl";
import type { MetricDefinition, MetricGroup } from "#lib/domain/metrics/registry/metric-definition.ts";
import { groupLabels } from "#lib/domain/metrics/registry/metric-words.ts";
import styles from "./contents.module.css";

export interface MetricChapter {
  readonly group: MetricGroup;
  readonly metrics: readonly MetricDefinition[];
}

/** The chapters, each unfolding to its metrics. */
export function Contents({ chapters }: { readonly chapters: readonly MetricChapter[] }) {
  const text = useTranslations("methods");
  const locale = useLocale();
  return (
    <nav id="contents" aria-label={text("contents")} className={`${styles.contents} no-print`}>
      <h2 className={styles.title}>{text("contents")}</h2>
      <ul>
        <li>
          <a href="#principles">{text("principles.title")}</a>
        </li>
        {chapters.map(({ group, metrics }) => (
          <li key={group}>
            <a href={`#${group}`}>{groupLabels[group][locale]}</a>
            <details>
              <summary>
                <span className="visually-hidden">{groupLabels[group][locale]}: </span>
                {metrics.length}
              </summary>
              <ul>
                {metrics.map(({ id, shortLabel }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{shortLabel[locale]}</a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </nav>
  );
}
