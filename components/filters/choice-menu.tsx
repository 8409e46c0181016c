import { useLocale, useTranslations } from "next-intl";
import { formatCount } from "#lib/i18n/format.ts";
import styles from "./filter-bar.module.css";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

interface ChoiceMenuProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
}

/** Several of a list, behind a line that says how many. None chosen means all. */
export function ChoiceMenu({ name, label, choices, chosen }: ChoiceMenuProps) {
  const text = useTranslations("filters");
  const locale = useLocale();
  const picked = choices.filter(({ value }) => chosen.includes(value));
  const words =
    picked.length === 0
      ? text("all")
      : picked.length === 1
        ? picked[0]?.label
        : text("chosen", { count: formatCount(picked.length, locale) });
  return (
    <details className={styles.menu}>
      <summary>
        <span className={styles.name}>{label}</span>
        <span className={styles.value}>{words}</span>
      </summary>
      <fieldset className={styles.panel}>
        <legend className="visually-hidden">{label}</legend>
        {choices.map(({ value, label: choice, note }) => (
          <label key={value} className={styles.choice}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span>
              {choice}
              {note && <span className={styles.note}>{note}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
