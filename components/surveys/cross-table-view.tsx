import { useLocale, useTranslations } from "next-intl";
import { Note } from "#components/ui/note.tsx";
import type { SurveyCrosstabAnswer } from "#lib/contract/answers/survey-crosstab-answer.ts";
import { isSmallBase } from "#lib/domain/survey/survey-table.ts";
import { formatCount, formatDecimal, formatPercent, formatPValue } from "#lib/i18n/format.ts";
import styles from "./cross-table-view.module.css";

/** What stands beside the count of each cell. */
export const crossTablePercents = ["row", "column", "none", "residual"] as const;
export type CrossTablePercent = (typeof crossTablePercents)[number];

interface CrossTableViewProps {
  readonly answer: SurveyCrosstabAnswer;
  readonly caption: string;
  readonly percent: CrossTablePercent;
}

/** Beyond it a cell departs from independence. */
const strong = 2;
const smallExpected = 5;

/** Two questions against each other, cell by cell, with what the tests say. */
export function CrossTableView({ answer, caption, percent }: CrossTableViewProps) {
  const text = useTranslations("survey.crosstab");
  const figure = useTranslations("survey.figure");
  const locale = useLocale();
  const cells = Map.groupBy(answer.rows, ({ row }) => row);
  const [firstRow = []] = cells.values();
  const sign = (residual: number | null) =>
    residual === null || Math.abs(residual) <= strong ? undefined : residual > 0 ? "more" : "fewer";
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a <section> per table would clutter the outline. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <td />
              {firstRow.map(({ column, columnLabel }) => (
                <th key={column} scope="col">
                  {columnLabel ?? figure("notListedLabel")}
                </th>
              ))}
              <th scope="col">{text("total")}</th>
            </tr>
          </thead>
          <tbody>
            {Array.from(cells, ([row, own]) => (
              <tr key={row}>
                <th scope="row">{own[0]?.rowLabel ?? figure("notListedLabel")}</th>
                {own.map((cell) => {
                  const look = sign(cell.residual);
                  return (
                    <td key={cell.column} data-sign={look}>
                      {cell.n === null ? (
                        figure("hidden")
                      ) : (
                        <>
                          {percent === "row" && <strong>{formatPercent(cell.rowShare, locale)}</strong>}
                          {percent === "column" && <strong>{formatPercent(cell.columnShare, locale)}</strong>}
                          {percent === "residual" && <strong>{formatDecimal(cell.residual, locale, 1)}</strong>}{" "}
                          <span className={percent === "none" ? undefined : styles.count}>
                            {formatCount(cell.n, locale)}
                          </span>
                          {look && <span className="visually-hidden"> ({text(look)})</span>}
                        </>
                      )}
                    </td>
                  );
                })}
                <td className={styles.base}>{formatCount(own[0]?.rowBase ?? null, locale)}</td>
              </tr>
            ))}
            <tr className={styles.bases}>
              <th scope="row">{text("total")}</th>
              {firstRow.map(({ column, columnBase }) => (
                <td key={column} className={styles.base}>
                  {formatCount(columnBase, locale)}
                </td>
              ))}
              <td className={styles.base}>{formatCount(answer.n, locale)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <Note>
        <p>
          {text("n", { n: formatCount(answer.n, locale), leftOut: formatCount(answer.leftOut, locale) })}{" "}
          {answer.rows.some(({ residual }) => sign(residual)) && text("residual")}{" "}
          {answer.rows.some(({ n }) => n === null) && figure("hiddenNote")}{" "}
          {answer.rows.some(({ rowBase, columnBase }) => isSmallBase(rowBase) || isSmallBase(columnBase)) &&
            text("small")}
        </p>
        {answer.weights && <p>{text("weighted", { deff: formatDecimal(answer.weights.designEffect, locale, 2) })}</p>}
        <TestWords answer={answer} />
      </Note>
    </>
  );
}

function TestWords({ answer: { test, rows } }: Pick<CrossTableViewProps, "answer">) {
  const text = useTranslations("survey.crosstab");
  const locale = useLocale();
  if (test === null) return <p>{text(rows.some(({ n }) => n === null) ? "hiddenTest" : "noTest")}</p>;
  if (test.chi2 === null) return <p>{text("notTestable")}</p>;
  const min = formatDecimal(test.minExpected, locale, 1);
  return (
    <>
      <p>
        {text("test", {
          chi2: formatDecimal(test.chi2, locale, 2),
          df: test.df ?? 0,
          p: formatPValue(test.p, locale),
          v: formatDecimal(test.cramersV, locale, 2),
          vc: formatDecimal(test.cramersVCorrected, locale, 2),
        })}
      </p>
      {test.minExpected !== null && test.minExpected < smallExpected && (
        <p>
          {test.fisherP === null
            ? text("fisherNone", { min })
            : text(test.fisherSimulated ? "fisherSimulated" : "fisher", { min, p: formatPValue(test.fisherP, locale) })}
        </p>
      )}
    </>
  );
}
