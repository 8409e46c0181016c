import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { ZoneSelect } from "#components/forms/zone-select.tsx";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ImportRecord } from "#lib/data/imports/import-record.ts";
import type { ImportedSurvey } from "#lib/data/surveys/import-survey.ts";
import { lookAgain } from "../actions.ts";
import { offeredZones } from "../offered-zones.ts";
import styles from "./survey-choice.module.css";
import { SurveyFields } from "./survey-fields.tsx";

interface SurveyChoiceProps {
  readonly record: ImportRecord;
  readonly survey: ImportedSurvey;
}

/** What a person can say of a file of responses before it is looked at again: its survey, language and zone. */
export async function SurveyChoice({ record, survey }: SurveyChoiceProps) {
  const [text, options, locale] = await Promise.all([
    getTranslations("survey.import"),
    getTranslations("imports.options"),
    getLocale(),
  ]);
  const { timeZone, dateOrder } = record.options;
  return (
    <Section id="options" title={options("title")}>
      <ActionForm action={lookAgain.bind(null, { locale, importId: record.id })} label={options("title")}>
        <div className={styles.fields}>
          {dateOrder !== undefined && <input type="hidden" name="dateOrder" value={dateOrder} />}
          {record.options.survey?.areAnswers && <input type="hidden" name="areAnswers" value="yes" />}
          <SurveyFields name={survey.name} language={survey.language} />
          <Field id="option-zone" label={options("timeZone")}>
            <ZoneSelect
              id="option-zone"
              value={timeZone ?? ""}
              timeZones={offeredZones(timeZone ?? null)}
              none={text("zoneNone")}
            />
          </Field>
        </div>
        <Button type="submit">{options("again")}</Button>
      </ActionForm>
    </Section>
  );
}
