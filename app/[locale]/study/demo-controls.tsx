import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#lib/i18n/format.ts";
import { loadReconstruction, removeReconstruction } from "./actions.ts";
import styles from "./demo-controls.module.css";

interface DemoControlsProps {
  /** Posts of the reconstruction, or null while it is not loaded. */
  readonly posts: number | null;
  readonly mayWrite: boolean;
}

/** Loads the reconstruction, or removes it after a second question that needs no script. */
export async function DemoControls({ posts, mayWrite }: DemoControlsProps) {
  const [text, locale] = await Promise.all([getTranslations("study.demo"), getLocale()]);
  if (!mayWrite) return <p>{text("guarded")}</p>;
  if (posts === null) {
    return (
      <ActionForm action={loadReconstruction.bind(null, locale)}>
        <Button type="submit" kind="primary">
          {text("load")}
        </Button>
      </ActionForm>
    );
  }
  return (
    <details className={`${styles.question} no-print`}>
      <summary>{text("remove")}</summary>
      <p>{text("confirm", { posts: formatCount(posts, locale) })}</p>
      <ActionForm action={removeReconstruction.bind(null, locale)}>
        <Button type="submit">{text("confirmed")}</Button>
      </ActionForm>
    </details>
  );
}
