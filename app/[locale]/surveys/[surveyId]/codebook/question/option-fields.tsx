import { useLocale, useTranslations } from "next-intl";
import { locales } from "#lib/domain/model.ts";
import { labelIn, type SurveyOption } from "#lib/domain/survey/codebook.ts";
import { labelNames } from "../label-names.ts";
import styles from "./question-page.module.css";

interface OptionFieldsProps {
  readonly option: SurveyOption;
  /** Row of the form, from 0. */
  readonly row: number;
  readonly hasPoint: boolean;
  readonly people: number;
}

const flags = ["dontKnow", "other", "none"] as const;

/** One answer: its place, its labels in three languages, its point, what kind it is, and what else it is known by. */
export function OptionFields({ option, row, hasPoint, people }: OptionFieldsProps) {
  const [words, text] = [useTranslations("survey.codebook"), useTranslations("codebook.editor")];
  const language = useLocale();
  const name = labelIn(option.labels, language, option.code);
  const isSet = { dontKnow: option.isDontKnow, other: option.isOther, none: option.isNone === true };
  return (
    <li className={styles.option} data-point={hasPoint || undefined}>
      <input type="hidden" name="option" value={option.code} />
      <label className={styles.small}>
        <span>{text("order")}</span>
        <input
          name={`place.${row}`}
          inputMode="numeric"
          pattern="\d{1,3}"
          defaultValue={row + 1}
          aria-label={text("placeOf", { option: name })}
        />
      </label>
      {locales.map((locale) => (
        <label key={locale}>
          <span>{words(labelNames[locale])}</span>
          <input
            name={`option.${row}.${locale}`}
            defaultValue={option.labels[locale] ?? ""}
            lang={locale}
            aria-label={text("labelOf", { option: name, language: words(labelNames[locale]) })}
          />
        </label>
      ))}
      {hasPoint ? (
        <label className={styles.small}>
          <span>{text("point")}</span>
          <input
            name={`point.${row}`}
            inputMode="numeric"
            pattern="-?\d{1,3}"
            defaultValue={option.value ?? ""}
            aria-label={text("pointOf", { option: name })}
          />
        </label>
      ) : (
        <input type="hidden" name={`point.${row}`} value={option.value ?? ""} />
      )}
      <fieldset className={styles.flags}>
        <legend className="visually-hidden">{`${text("flags")}: ${name}`}</legend>
        {flags.map((flag) => (
          <label key={flag}>
            <input
              type="checkbox"
              name={`${flag}.${row}`}
              defaultChecked={isSet[flag]}
              aria-label={text("flagOf", { option: name, flag: text(flag) })}
            />
            <span aria-hidden="true">{text(flag)}</span>
          </label>
        ))}
        <span className={styles.people}>
          {option.code} · {text("people", { count: people })}
        </span>
      </fieldset>
      {option.aliases.length > 0 && (
        <details className={styles.aliases}>
          <summary>{text("aliases", { count: option.aliases.length })}</summary>
          <p className={styles.hint}>{text("aliasesHint")}</p>
          <ul>
            {option.aliases.map((alias) => (
              <li key={alias}>
                <label>
                  <input type="checkbox" name={`alias.${row}`} value={alias} defaultChecked /> <bdi>{alias}</bdi>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
