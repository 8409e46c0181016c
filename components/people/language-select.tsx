import { type Locale, locales } from "#lib/domain/model.ts";

/** Each language by its own name, which its readers know. */
const names: Readonly<Record<Locale, string>> = { kk: "Қазақша", ru: "Русский", en: "English" };

interface LanguageSelectProps {
  readonly id: string;
  readonly name: string;
  readonly value: Locale;
  readonly describedBy?: string;
}

/** One of the three languages. */
export function LanguageSelect({ id, name, value, describedBy }: LanguageSelectProps) {
  return (
    <select id={id} name={name} defaultValue={value} aria-describedby={describedBy}>
      {locales.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {names[locale]}
        </option>
      ))}
    </select>
  );
}
