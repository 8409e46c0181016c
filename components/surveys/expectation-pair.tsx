import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SurveyTableAnswerRow } from "#lib/contract/answers/survey-tables-answer.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import styles from "./expectation-pair.module.css";

interface ExpectationPairProps {
  readonly question: string;
  readonly rows: readonly SurveyTableAnswerRow[];
  readonly metric: string;
  /** What was measured, each with what it is of. */
  readonly measured: readonly { readonly id: string; readonly label: string; readonly value: ReactNode }[];
  readonly actions?: ReactNode;
}

/** What people said beside what pages did. */
export function ExpectationPair({ question, rows, metric, measured, actions }: ExpectationPairProps) {
  const text = useTranslations("survey.expectation");
  const figure = useTranslations("survey.figure");
  const locale = useLocale();
  return (
    <div className={styles.pair}>
      <div>
        <p className={styles.side}>{text("expected")}</p>
        <h2 className={styles.title}>{question}</h2>
        <dl className={styles.values}>
          {rows.map((row) => (
            <div key={row.option}>
              <dt>{row.label ?? figure("notListedLabel")}</dt>
              <dd>
                {text("people", {
                  share: formatPercent(row.share, locale),
                  n: formatCount(row.n, locale),
                  base: formatCount(row.baseN, locale),
                })}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <p className={styles.side}>{text("measured")}</p>
        <h2 className={styles.title}>{metric}</h2>
        <dl className={styles.values}>
          {measured.map(({ id, label, value }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {actions}
      </div>
    </div>
  );
}
