import { useLocale, useTranslations } from "next-intl";
import { FilterForm } from "#components/filters/filter-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { notListed, type SurveyScopeRequest } from "#lib/contract/questions/survey-question.ts";
import type { Locale } from "#lib/domain/model.ts";
import { type Codebook, findQuestion, labelIn } from "#lib/domain/survey/codebook.ts";
import { type TableBase, tableBases } from "#lib/domain/survey/survey-table.ts";
import { rowCodes } from "#lib/domain/survey/table-rows.ts";
import styles from "./survey-filter.module.css";

interface SurveyFilterProps {
  readonly path: string;
  readonly codebook: Codebook;
  /** Languages in which people answered. */
  readonly languages: readonly Locale[];
  readonly scope: SurveyScopeRequest;
  readonly base: TableBase;
  readonly showsIntervals: boolean;
  /** Address without one of the filters that are set. */
  readonly withoutFilter: (question: string, option: string | null) => string;
}

const suppressions = [0, 3, 5, 10];

/** Whom the tables are of and how they are shown; a plain form, so that every table has an address. */
export function SurveyFilter(props: SurveyFilterProps) {
  const { path, codebook, languages, scope, base, showsIntervals, withoutFilter } = props;
  const text = useTranslations("survey.filter");
  const languageNames = useTranslations("survey.languageNames");
  const locale = useLocale();
  const labelOf = (code: string, option: string | null) => {
    const question = findQuestion(codebook, code);
    const found = question?.options.find((candidate) => candidate.code === option);
    const answer = option === null ? text("notListed") : found ? labelIn(found.labels, locale, option) : option;
    return `${question ? labelIn(question.labels, locale, code) : code} ${answer}`;
  };
  const closed = codebook.questions.filter((question) => rowCodes(question).length > 0);
  return (
    <div className={styles.filter}>
      <FilterForm path={path} label={text("label")} pendingText={text("pending")}>
        <div className={styles.fields}>
          {scope.filters.flatMap(({ question, options }) =>
            options.map((option) => {
              const value = `${question}:${option ?? notListed}`;
              return <input key={value} type="hidden" name="filter" value={value} />;
            }),
          )}
          {scope.margins.flatMap(({ question, percents }) =>
            Object.entries(percents).map(([option, percent]) => {
              const value = `${question}:${option}=${percent}`;
              return <input key={value} type="hidden" name="margin" value={value} />;
            }),
          )}
          {scope.margins.length > 0 && scope.leavesOut && <input type="hidden" name="margin-blank" value="leave-out" />}
          <Field id="survey-answer" label={text("answer")}>
            <select id="survey-answer" name="filter" defaultValue="">
              <option value="">{text("anyAnswer")}</option>
              {closed.map((question) => (
                <optgroup key={question.code} label={labelIn(question.labels, locale, question.code)}>
                  {rowCodes(question).map((code) => {
                    const option = question.options.find((candidate) => candidate.code === code);
                    return (
                      <option key={code} value={`${question.code}:${code}`}>
                        {option ? labelIn(option.labels, locale, code) : code}
                      </option>
                    );
                  })}
                </optgroup>
              ))}
            </select>
          </Field>
          <Field id="survey-language" label={text("language")}>
            <select
              id="survey-language"
              name="language"
              defaultValue={scope.languages.length === 1 ? scope.languages[0] : ""}
            >
              <option value="">{text("allLanguages")}</option>
              {languages.map((language) => (
                <option key={language} value={language}>
                  {languageNames(language)}
                </option>
              ))}
            </select>
          </Field>
          <Field id="survey-base" label={text("base")}>
            <select id="survey-base" name="base" defaultValue={base}>
              {tableBases.map((kind) => (
                <option key={kind} value={kind}>
                  {text(`bases.${kind}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field id="survey-intervals" label={text("intervals")}>
            <select id="survey-intervals" name="intervals" defaultValue={showsIntervals ? "1" : "0"}>
              <option value="1">{text("intervalsShown")}</option>
              <option value="0">{text("intervalsHidden")}</option>
            </select>
          </Field>
          <Field id="survey-suppress" label={text("suppress")}>
            <select id="survey-suppress" name="suppress" defaultValue={String(scope.suppress)}>
              {[...new Set([...suppressions, scope.suppress])].map((least) => (
                <option key={least} value={least}>
                  {least === 0 ? text("suppressNone") : least}
                </option>
              ))}
            </select>
          </Field>
          <Button type="submit">{text("submit")}</Button>
        </div>
      </FilterForm>
      {scope.filters.length > 0 && (
        <ul className={styles.chosen} aria-label={text("label")}>
          {scope.filters.flatMap(({ question, options }) =>
            options.map((option) => (
              <li key={`${question}:${option}`}>
                <a href={withoutFilter(question, option)} title={text("remove")} className={styles.chip}>
                  {labelOf(question, option)} <span aria-hidden="true">×</span>
                  <span className="visually-hidden">: {text("remove")}</span>
                </a>
              </li>
            )),
          )}
        </ul>
      )}
    </div>
  );
}
