import type { LocalDate, Locale } from "#lib/domain/model.ts";
import { DayFields } from "./day-fields.tsx";
import styles from "./filter-bar.module.css";

interface PeriodMenuProps {
  readonly labels: Readonly<Record<"period" | "from" | "to" | "custom", string>>;
  /** The period in force, in words. */
  readonly words: string;
  readonly locale: Locale;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** A day of the month that a calendar shows first. */
  readonly shown: LocalDate | null;
  readonly presets: readonly {
    readonly name: string;
    readonly label: string;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
}

/** Periods by name as links, and own days as fields of the form. */
export function PeriodMenu({ labels, words, locale, from, to, shown, presets }: PeriodMenuProps) {
  return (
    <details className={styles.menu}>
      <summary>
        <span className={styles.name}>{labels.period}</span>
        <span className={styles.value}>{words}</span>
      </summary>
      <div className={styles.panel}>
        <ul className={styles.presets}>
          {presets.map(({ name, label, href, isCurrent }) => (
            <li key={name}>
              <a href={href} aria-current={isCurrent ? "true" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <fieldset className={styles.days}>
          <legend>{labels.custom}</legend>
          <DayFields
            key={`${from} ${to}`}
            locale={locale}
            labels={{ from: labels.from, to: labels.to }}
            from={from}
            to={to}
            shown={shown}
          />
        </fieldset>
      </div>
    </details>
  );
}
