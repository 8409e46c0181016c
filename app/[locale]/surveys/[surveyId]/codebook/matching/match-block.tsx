import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "#components/ui/tag.tsx";
import { type FormColumn, labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import type { FormBlock } from "#lib/domain/survey/form-blocks.ts";
import type { WrittenAnswer } from "#lib/domain/survey/written-answers.ts";
import { formatCount, formatPercent } from "#lib/i18n/format.ts";
import { choices } from "../choices.ts";
import { MeaningSelect } from "../meaning-select.tsx";
import styles from "./matching-page.module.css";

/** A block with its question and the answers of this form. */
export interface ShownBlock extends Omit<FormBlock, "question"> {
  readonly number: number;
  readonly question: SurveyQuestion | null;
  readonly answers: readonly WrittenAnswer[];
}

interface MatchBlockProps {
  readonly block: ShownBlock;
  /** Stem of the grid that begins with this block. */
  readonly stem: string | null;
  /** What its columns can be, made once for all blocks. */
  readonly questionChoices: ReactNode;
  readonly questionHref: string | null;
}

/** More answers than these are settled on the page of the question. */
const mostAnswers = 40;

function questionChoice({ question, columns: [first] }: ShownBlock): string {
  if (question !== null) return question.code;
  return first?.status === "confirmed" ? choices.leftOut : choices.waits;
}

/** How settled something is, and how alike both sides are where it is a proposal. */
function Settled({ status, confidence }: Pick<FormColumn, "status" | "confidence">) {
  const text = useTranslations("codebook.matching");
  const locale = useLocale();
  if (status === "confirmed") return <Tag>{text("settled")}</Tag>;
  if (status === "unmatched") return <Tag tone="danger">{text("waits")}</Tag>;
  return <Tag tone="notice">{text("sure", { share: formatPercent(confidence ?? 1, locale, 0) })}</Tag>;
}

function Right({ name, of }: { readonly name: string; readonly of: string }) {
  const text = useTranslations("codebook.matching");
  return (
    <label className={styles.right}>
      <input type="checkbox" name={`right.${name}`} aria-label={text("rightName", { name: of })} />
      <span aria-hidden="true">{text("right")}</span>
    </label>
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
/** What a header names in brackets, a row of a grid or an option; all of it where it names nothing. */
const itemOf = (header: string): string => oneLine(/\[([^\][]+)\]\s*$/.exec(header)?.[1] ?? header);
/** Header of a column, or what the headers of several columns share. */
function headerOf(columns: readonly FormColumn[]): string {
  const [first] = columns;
  return first === undefined ? "" : columns.length === 1 ? oneLine(first.header) : stemOf(first.header);
}

/** What stands before the brackets of a header. */
export const stemOf = (header: string): string => oneLine(header.replace(/\[[^\][]*\]\s*$/, ""));

/** Whether a block is a row of a grid, whose stem stands above all of its rows. */
export const isGridRow = ({ question, columns }: ShownBlock): boolean =>
  question?.group != null && columns.length === 1 && columns[0]?.option === null;

/** One question of a file beside the question of the codebook, and its answers beside the options. */
export function MatchBlock({ block, stem, questionChoices, questionHref }: MatchBlockProps) {
  const text = useTranslations("codebook.matching");
  const locale = useLocale();
  const { number, question, columns, status, confidence } = block;
  const header = isGridRow(block) ? itemOf(columns[0]?.header ?? "") : headerOf(columns);
  const current = questionChoice(block);
  const isByOption = columns.some(({ option }) => option !== null);
  const open = block.answers.filter(({ reading }) => reading === "proposed" || reading === "waits");
  const known = block.answers.filter(({ reading }) => reading === "label");
  const labelOf = (code: string) => {
    const option = question?.options.find((each) => each.code === code);
    return option ? labelIn(option.labels, locale, code) : code;
  };
  return (
    <section className={styles.block} aria-label={header}>
      {stem !== null && <p className={styles.stem}>{stem}</p>}
      <input type="hidden" name="block" value={number} />
      <input type="hidden" name={`places.${number}`} value={columns.map(({ place }) => place).join(",")} />
      <input type="hidden" name={`wasQuestion.${number}`} value={current} />
      <div className={styles.pair}>
        <h3 className={styles.said}>
          <bdi>{header}</bdi>
        </h3>
        <select name={`question.${number}`} defaultValue={current} aria-label={text("isQuestion", { name: header })}>
          <option value={choices.waits}>{`— ${text("waits")} —`}</option>
          {questionChoices}
        </select>
        <span className={styles.state}>
          <Settled status={status} confidence={confidence} />
          {status === "proposed" && <Right name={`${number}`} of={header} />}
        </span>
      </div>
      {question !== null && isByOption && (
        <ul className={styles.answers}>
          {columns.map((column) => {
            const item = itemOf(column.header);
            return (
              <li key={column.place} className={styles.pair}>
                <bdi className={styles.said}>{item}</bdi>
                <span>
                  <input type="hidden" name={`wasOption.${column.place}`} value={column.option ?? choices.waits} />
                  <select
                    name={`option.${column.place}`}
                    defaultValue={column.option ?? choices.waits}
                    aria-label={text("isOption", { name: item })}
                  >
                    <option value={choices.waits}>{`— ${text("waits")} —`}</option>
                    {question.options.map(({ code, labels }) => (
                      <option key={code} value={code}>
                        {labelIn(labels, locale, code)}
                      </option>
                    ))}
                  </select>
                </span>
                <span className={styles.state}>
                  <Settled {...column} />
                  {column.status === "proposed" && <Right name={`column.${column.place}`} of={item} />}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {question !== null && open.length > 0 && (
        <ul className={styles.answers} aria-label={text("answers")}>
          {open.slice(0, mostAnswers).map(({ text: raw, n, reading, options, confidence: sure }, row) => (
            <li key={raw} className={styles.pair}>
              <span className={styles.said}>
                <bdi>{raw}</bdi> <span className={styles.facts}>{formatCount(n, locale)}</span>
              </span>
              <MeaningSelect
                question={question}
                raw={raw}
                fieldNames={[`raw.${number}`, `was.${number}.${row}`, `meaning.${number}.${row}`]}
                options={reading === "waits" ? undefined : options}
              />
              <span className={styles.state}>
                <Settled status={reading === "waits" ? "unmatched" : "proposed"} confidence={sure} />
                {reading === "proposed" && <Right name={`${number}.${row}`} of={raw} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <p className={styles.known}>
          {text("known", { count: known.length })}{" "}
          {known
            .slice(0, mostAnswers)
            .map(({ text: raw, options }) => {
              const label = options?.map(labelOf).join(", ") ?? "";
              return label === raw ? raw : `${raw} = ${label}`;
            })
            .join(" · ")}
        </p>
      )}
      {questionHref && (
        <p className={styles.known}>
          <Link href={questionHref}>{text("openQuestion")}</Link>
          {open.length > mostAnswers && `: ${text("moreAnswers", { count: open.length - mostAnswers })}`}
        </p>
      )}
    </section>
  );
}
