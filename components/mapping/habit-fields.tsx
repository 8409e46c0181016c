import { useTranslations } from "next-intl";
import { Field } from "#components/forms/field.tsx";
import { ZoneSelect } from "#components/forms/zone-select.tsx";
import styles from "./mapping-form.module.css";
import type { MappingValues } from "./mapping-view.ts";

const choices = {
  dateOrder: ["auto", "day-month", "month-day"],
  decimalMark: ["auto", "comma", "point"],
  blank: ["unknown", "zero"],
} as const;

interface HabitFieldsProps {
  readonly values: MappingValues;
  readonly timeZones: readonly string[];
}

/** How the table is written: order of dates, zone, decimal mark, blanks, and what stands in for an id. */
export function HabitFields({ values, timeZones }: HabitFieldsProps) {
  const text = useTranslations("mapping.habits");
  return (
    <>
      <div className={styles.fields}>
        {(["dateOrder", "decimalMark", "blank"] as const).map((habit) => (
          <Field key={habit} id={`habit-${habit}`} label={text(`${habit}.label`)}>
            <select id={`habit-${habit}`} name={habit} defaultValue={values[habit]}>
              {choices[habit].map((choice) => (
                <option key={choice} value={choice}>
                  {text(`${habit}.${choice}` as "blank.zero")}
                </option>
              ))}
            </select>
          </Field>
        ))}
        <Field id="habit-zone" label={text("timeZone")}>
          <ZoneSelect id="habit-zone" value={values.timeZone} timeZones={timeZones} none={text("timeZoneNone")} />
        </Field>
      </div>
      {values.kind !== "followers" && (
        <label className={styles.check}>
          <input type="checkbox" name="fingerprintIds" defaultChecked={values.fingerprintIds} />
          <span>{text("fingerprintIds")}</span>
        </label>
      )}
    </>
  );
}
