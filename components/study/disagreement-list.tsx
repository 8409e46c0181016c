import { useLocale, useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag.tsx";
import type { Disagreement } from "#lib/domain/study/disagreements.ts";
import { findPrintedFigure } from "#lib/domain/study/printed-figures.ts";
import { printedPlaceLabels, studyMetricLabels } from "#lib/domain/study/study-metrics.ts";
import { platformName } from "#lib/i18n/names.ts";
import styles from "./disagreement-list.module.css";
import { printedWords } from "./printed-value.ts";

/** Where the study disagrees with itself: what is printed where, and what follows. */
export function DisagreementList({ disagreements }: { readonly disagreements: readonly Disagreement[] }) {
  const text = useTranslations("study");
  const locale = useLocale();
  const words = { atLeast: (value: string) => text("values.atLeast", { value }) };
  return (
    <ol className={styles.list}>
      {disagreements.map(({ id, kind, figures, title, explanation }) => (
        <li key={id} id={id} className={styles.item}>
          <div>
            <h3 className={styles.title}>{title[locale]}</h3>
            <Tag>{text(`kinds.${kind}`)}</Tag>
          </div>
          <div>
            <p>{explanation[locale]}</p>
            {figures.length > 0 && (
              <dl className={styles.figures} aria-label={text("disagreements.printed")}>
                {figures.map((figureId) => {
                  const figure = findPrintedFigure(figureId);
                  if (!figure) return null;
                  return (
                    <div key={figureId}>
                      <dt>
                        {printedPlaceLabels[figure.place][locale]}
                        {figure.platform && `, ${platformName(figure.platform)}`}:{" "}
                        {studyMetricLabels[figure.metric][locale].toLowerCase()}
                      </dt>
                      <dd>{printedWords(figure.value, figure.metric, locale, words)}</dd>
                    </div>
                  );
                })}
              </dl>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
