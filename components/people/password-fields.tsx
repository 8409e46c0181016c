import { useTranslations } from "next-intl";
import { Field } from "#components/forms/field.tsx";

interface PasswordFieldsProps {
  /** Fewest characters that are taken. */
  readonly least: number;
  readonly labels: { readonly password: string; readonly repeat: string };
}

/** A new password, typed twice. Nothing keeps anybody from pasting it. */
export function PasswordFields({ least, labels }: PasswordFieldsProps) {
  const text = useTranslations("people.link");
  const common = { type: "password", autoComplete: "new-password", required: true, minLength: least } as const;
  return (
    <>
      <Field id="new-password" label={labels.password} hint={text("hint", { least })}>
        <input id="new-password" name="password" aria-describedby="new-password-hint" {...common} />
      </Field>
      <Field id="repeat-password" label={labels.repeat}>
        <input id="repeat-password" name="repeat" {...common} />
      </Field>
    </>
  );
}
