import { useTranslations } from "next-intl";
import { FilterForm } from "#components/filters/filter-form.tsx";
import { Field } from "#components/forms/field.tsx";
import { Button } from "#components/ui/button.tsx";
import type { AuditQuestion } from "#lib/contract/questions/audit-question.ts";
import styles from "./audit-filter.module.css";
import { useAuditWords } from "./use-audit-words.ts";

interface AuditFilterProps {
  readonly path: string;
  readonly question: AuditQuestion;
  readonly choices: Readonly<Record<"people" | "actions" | "entities", readonly string[]>>;
  readonly isFiltered: boolean;
}

interface Choice {
  readonly name: "person" | "action" | "entity";
  readonly all: string;
  readonly values: readonly string[];
  readonly labelOf: (value: string) => string;
}

/** Who, what and when; a plain form, so that every view of the trail has an address. */
export function AuditFilter({ path, question, choices, isFiltered }: AuditFilterProps) {
  const text = useTranslations("audit.filter");
  const words = useAuditWords();
  const selects: readonly Choice[] = [
    { name: "person", all: text("anyone"), values: choices.people, labelOf: (name) => name },
    { name: "action", all: text("anyAction"), values: choices.actions, labelOf: words.action },
    { name: "entity", all: text("anyEntity"), values: choices.entities, labelOf: words.entity },
  ];
  return (
    <div className={styles.filter}>
      <FilterForm path={path} label={text("label")} pendingText={text("pending")}>
        <div className={styles.fields}>
          {selects.map(({ name, all, values, labelOf }) => (
            <Field key={name} id={`audit-${name}`} label={text(name)}>
              <select id={`audit-${name}`} name={name} defaultValue={question[name] ?? ""}>
                <option value="">{all}</option>
                {values.map((value) => (
                  <option key={value} value={value}>
                    {labelOf(value)}
                  </option>
                ))}
              </select>
            </Field>
          ))}
          {(["from", "to"] as const).map((name) => (
            <Field key={name} id={`audit-${name}`} label={text(name)}>
              <input id={`audit-${name}`} type="date" name={name} defaultValue={question[name] ?? ""} />
            </Field>
          ))}
          <div className={styles.buttons}>
            <Button type="submit">{text("submit")}</Button>
            {isFiltered && <a href={path}>{text("reset")}</a>}
          </div>
        </div>
      </FilterForm>
    </div>
  );
}
