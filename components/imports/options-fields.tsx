import { useTranslations } from "next-intl";
import { Field } from "#components/forms/field.tsx";
import { PlatformSelect } from "#components/forms/platform-select.tsx";
import { ZoneSelect } from "#components/forms/zone-select.tsx";
import styles from "./options-fields.module.css";

interface OptionsFieldsProps {
  readonly values: {
    readonly platform: string;
    readonly handle: string;
    readonly timeZone: string;
    /** `day-month`, `month-day`, or blank. */
    readonly dateOrder: string;
    /** Name of a mapping profile. */
    readonly profile: string;
    /** `YYYY-MM-DDTHH:MM` on the office clock. */
    readonly capturedAt: string;
  };
  readonly timeZones: readonly string[];
  readonly profiles: readonly string[];
}

/** Fields for what a file does not say itself: its account, its zone, when its counts were true. */
export function OptionsFields({ values, timeZones, profiles }: OptionsFieldsProps) {
  const mapping = useTranslations("mapping");
  const text = useTranslations("imports.options");
  return (
    <div className={styles.fields}>
      <Field id="option-platform" label={text("platform")}>
        <PlatformSelect id="option-platform" value={values.platform} none={text("platformNone")} />
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
        <ZoneSelect id="option-zone" value={values.timeZone} timeZones={timeZones} none={text("timeZoneNone")} />
      </Field>
      <Field id="option-date-order" label={text("dateOrder")}>
        <select id="option-date-order" name="dateOrder" defaultValue={values.dateOrder}>
          <option value="">{text("dateOrderNone")}</option>
          <option value="day-month">{text("day-month")}</option>
          <option value="month-day">{text("month-day")}</option>
        </select>
      </Field>
      {profiles.length > 0 && (
        <Field id="option-profile" label={mapping("option")}>
          <select id="option-profile" name="profile" defaultValue={values.profile}>
            <option value="">{mapping("optionNone")}</option>
            {profiles.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
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
