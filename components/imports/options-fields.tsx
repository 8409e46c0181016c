import { useTranslations } from "next-intl";
import { Field } from "#components/forms/field.tsx";
import { platforms } from "#lib/domain/model.ts";
import { platformName } from "#lib/i18n/names.ts";
import styles from "./options-fields.module.css";

interface OptionsFieldsProps {
  readonly values: {
    readonly platform: string;
    readonly handle: string;
    readonly timeZone: string;
    /** `YYYY-MM-DDTHH:MM` on the office clock. */
    readonly capturedAt: string;
  };
  readonly timeZones: readonly string[];
}

/** Fields for what a file does not say itself: its account, its zone, when its counts were true. */
export function OptionsFields({ values, timeZones }: OptionsFieldsProps) {
  const text = useTranslations("imports.options");
  return (
    <div className={styles.fields}>
      <Field id="option-platform" label={text("platform")}>
        <select id="option-platform" name="platform" defaultValue={values.platform}>
          <option value="">{text("platformNone")}</option>
          {platforms.map((platform) => (
            <option key={platform} value={platform}>
              {platformName(platform)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="option-handle" label={text("handle")} hint={text("handleHint")}>
        <input
          id="option-handle"
          name="handle"
          defaultValue={values.handle}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="option-handle-hint"
        />
      </Field>
      <Field id="option-zone" label={text("timeZone")}>
        <select id="option-zone" name="timeZone" defaultValue={values.timeZone}>
          <option value="">{text("timeZoneNone")}</option>
          {timeZones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </Field>
      <Field id="option-captured" label={text("capturedAt")} hint={text("capturedAtHint")}>
        <input
          id="option-captured"
          type="datetime-local"
          name="capturedAt"
          defaultValue={values.capturedAt}
          aria-describedby="option-captured-hint"
        />
      </Field>
    </div>
  );
}
