import { useLocale, useTranslations } from "next-intl";
import type { MetricDefinition } from "#lib/domain/metrics/registry/metric-definition.ts";
import { ownDefinition } from "#lib/domain/metrics/registry/metric-sources.ts";
import { unitLabels } from "#lib/domain/metrics/registry/metric-words.ts";
import styles from "./metric-entry.module.css";

/** One metric of the registry; its address is `#` and its name. */
export function MetricEntry({ metric }: { readonly metric: MetricDefinition }) {
  const text = useTranslations("methods");
  const locale = useLocale();
  const { id, source, denominator } = metric;
  const isOwn = source.citation === ownDefinition.citation;
  return (
    <article id={id} className={styles.entry} aria-labelledby={`${id}-name`}>
      <div>
        <h3 id={`${id}-name`} className={styles.name}>
          <a href={`#${id}`}>{metric.label[locale]}</a>
        </h3>
        <code className={styles.code} title={text("code")}>
          {id}
        </code>
      </div>
      <div>
        <p>{metric.definition[locale]}</p>
        <p className={styles.formula}>
          <span className="visually-hidden">{text("formula")}: </span>
          {metric.formula}
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>{text("unit")}</dt>
            <dd>{unitLabels[metric.unit][locale]}</dd>
          </div>
          {denominator && (
            <div>
              <dt>{text("denominator")}</dt>
              <dd>{denominator[locale]}</dd>
            </div>
          )}
          <div>
            <dt>{text("whenUndefined")}</dt>
            <dd>{metric.whenUndefined[locale]}</dd>
          </div>
          <div>
            <dt>{text("comparison")}</dt>
            <dd>{text(`comparisons.${metric.comparison}`)}</dd>
          </div>
          <div>
            <dt>{text("source")}</dt>
            <dd>
              {isOwn ? text("ownDefinition") : <span lang="en">{source.citation}</span>}
              {source.doi !== null && (
                <>
                  {" "}
                  <a href={`https://doi.org/${source.doi}`} rel="noopener noreferrer">
                    doi:{source.doi}
                  </a>
                </>
              )}
            </dd>
          </div>
        </dl>
      </div>
    </article>
  );
}
