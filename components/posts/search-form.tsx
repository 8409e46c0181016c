import { useTranslations } from "next-intl";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { type PostType, postTypes } from "#lib/domain/model.ts";
import styles from "./search-form.module.css";

interface SearchFormProps {
  readonly path: string;
  readonly search: string | null;
  readonly types: readonly PostType[];
  /** The filter and the order, which a search must not lose. */
  readonly keep: Iterable<readonly [string, string]>;
  /** Where the search is cleared, or null where there is none. */
  readonly resetHref: string | null;
  readonly mayReadTexts: boolean;
}

/** Words and kind of the posts wanted; a plain form, so that every search has an address. */
export function SearchForm({ path, search, types, keep, resetHref, mayReadTexts }: SearchFormProps) {
  const text = useTranslations("posts.search");
  const typeText = useTranslations("posts.types");
  return (
    <form action={path} method="get" className={`${styles.form} no-print`}>
      {Array.from(keep, ([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id="post-search" label={text("label")} hint={mayReadTexts ? text("hint") : text("forbidden")}>
        <input
          id="post-search"
          type="search"
          name="search"
          defaultValue={search ?? ""}
          maxLength={200}
          disabled={!mayReadTexts}
          aria-describedby="post-search-hint"
        />
      </Field>
      <Field id="post-type" label={text("type")}>
        <select id="post-type" name="type" defaultValue={types.length === 1 ? types[0] : ""}>
          <option value="">{text("allTypes")}</option>
          {postTypes.map((type) => (
            <option key={type} value={type}>
              {typeText(type)}
            </option>
          ))}
        </select>
      </Field>
      <div className={styles.buttons}>
        <Button type="submit">{text("submit")}</Button>
        {resetHref !== null && <a href={resetHref}>{text("reset")}</a>}
      </div>
    </form>
  );
}
