import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { Survey } from "#lib/data/surveys/surveys.ts";
import type { SurveyForm } from "#lib/domain/survey/codebook.ts";
import { formatCount } from "#lib/i18n/format.ts";
import { confirmAll } from "./actions.ts";
import styles from "./codebook-page.module.css";
import type { CodebookTarget } from "./codebook-write.ts";
import { formName } from "./form-name.ts";

interface FormListProps {
  readonly survey: Survey;
  /** Null for who may not change the codebook. */
  readonly target: CodebookTarget | null;
  readonly matchingPath: string;
}

interface FormRow {
  readonly form: SurveyForm;
  readonly name: string;
  readonly responses: number;
  readonly confirmed: number;
  readonly proposed: number;
  readonly waiting: number;
}

/** The language versions and waves of a survey, and how far each is settled. */
export async function FormList({ survey, target, matchingPath }: FormListProps) {
  const [words, text, locale] = await Promise.all([
    getTranslations("survey.codebook"),
    getTranslations("codebook"),
    getLocale(),
  ]);
  const rows = await Promise.all(
    survey.codebook.forms.map(async (form): Promise<FormRow> => {
      const stored = survey.forms.find(({ id }) => String(id) === form.id);
      const inState = (state: string) => form.columns.filter(({ status }) => status === state).length;
      return {
        form,
        name: await formName(form, stored?.format ?? ""),
        responses: stored?.responses ?? 0,
        confirmed: inState("confirmed"),
        proposed: inState("proposed") + form.decisions.filter(({ status }) => status === "proposed").length,
        waiting: inState("unmatched"),
      };
    }),
  );
  const count = (value: number) => formatCount(value, locale);
  const columns: Column<FormRow>[] = [
    { id: "form", header: text("forms.form"), isRowHeader: true, cell: ({ name }) => name },
    {
      id: "responses",
      header: text("forms.responses"),
      numeric: true,
      cell: ({ responses }) => count(responses),
    },
    { id: "confirmed", header: text("forms.confirmed"), numeric: true, cell: ({ confirmed }) => count(confirmed) },
    { id: "proposed", header: text("forms.proposed"), numeric: true, cell: ({ proposed }) => count(proposed) },
    { id: "waiting", header: text("forms.waiting"), numeric: true, cell: ({ waiting }) => count(waiting) },
    ...(target === null
      ? []
      : [
          {
            id: "compare",
            header: "",
            cell: ({ form, name }: FormRow) => (
              <Link
                href={`${matchingPath}?${new URLSearchParams({ form: form.id })}`}
                aria-label={text("forms.compareWith", { form: name })}
              >
                {text("forms.compare")}
              </Link>
            ),
          },
        ]),
  ];
  return (
    <>
      <DataTable caption={text("forms.caption")} columns={columns} rows={rows} rowKey={({ form }) => form.id} />
      {target !== null &&
        rows
          .filter(({ proposed }) => proposed > 0)
          .map(({ form, name }) => (
            <ActionForm
              key={form.id}
              action={confirmAll.bind(null, target, form.id)}
              label={`${words("confirmAll")}: ${name}`}
              className={styles.confirm}
            >
              <Button type="submit">
                {words("confirmAll")}: {name}
              </Button>
            </ActionForm>
          ))}
    </>
  );
}
