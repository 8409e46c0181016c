import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { markKinds } from "#lib/domain/replies/comment-marks.ts";
import styles from "./waiting.module.css";

interface MarkFormProps {
  /** Unique on the page. */
  readonly id: string;
  readonly action: FormAction;
}

/** Takes a comment off the list, with what is known of it and why; closed until asked for, and works without scripts. */
export function MarkForm({ id, action }: MarkFormProps) {
  const text = useTranslations("waiting.mark");
  return (
    <details className={`${styles.mark} no-print`}>
      <summary>{text("open")}</summary>
      <ActionForm action={action} className={styles.markForm} label={text("label")}>
        <fieldset className={styles.kinds}>
          <legend>{text("kind")}</legend>
          {markKinds.map((kind) => (
            <label key={kind}>
              <input type="radio" name="kind" value={kind} required /> {text(kind)}
            </label>
          ))}
        </fieldset>
        <Field id={`${id}-reason`} label={text("reason")} hint={text("reasonHint")}>
          <input
            id={`${id}-reason`}
            name="reason"
            required
            maxLength={300}
            autoComplete="off"
            aria-describedby={`${id}-reason-hint`}
          />
        </Field>
        <p>
          <Button type="submit">{text("save")}</Button>
        </p>
      </ActionForm>
    </details>
  );
}
