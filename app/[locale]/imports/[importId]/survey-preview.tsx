import { getTranslations } from "next-intl/server";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ImportedSurvey } from "#lib/data/surveys/import-survey.ts";

interface ColumnRow {
  readonly place: number;
  readonly header: string;
  readonly cells: readonly string[];
}

const shownResponses = 3;
const longestCell = 80;

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > longestCell ? `${letters.slice(0, longestCell).join("")}…` : text;
}

/** Where the responses of a file go, and its first ones, question by question. */
export async function SurveyPreview({ survey }: { readonly survey: ImportedSurvey }) {
  const [text, names] = await Promise.all([getTranslations("survey.import"), getTranslations("survey.languageNames")]);
  const goes = survey.isNew ? "newSurvey" : survey.isNewForm ? "newForm" : "knownForm";
  const sample = survey.sample.slice(0, shownResponses);
  const rows = survey.columns.map(({ code, question, item }, place): ColumnRow => {
    const header = question === "" ? (code ?? "") : question;
    return {
      place,
      header: item === null ? header : `${header} [${item}]`,
      cells: sample.map(({ cells }) => cells[place] ?? ""),
    };
  });
  const columns: Column<ColumnRow>[] = [
    { id: "header", header: text("columns"), isRowHeader: true, cell: ({ header }) => <bdi>{shorten(header)}</bdi> },
    ...sample.map(
      ({ line }, index): Column<ColumnRow> => ({
        id: `response-${line}`,
        header: `${index + 1}`,
        cell: ({ cells }) => (cells[index] ? <bdi>{shorten(cells[index])}</bdi> : text("blank")),
        isSecondary: index > 0,
      }),
    ),
  ];
  return (
    <Section
      id="survey"
      title={text("title")}
      intro={
        <>
          {text(goes, { survey: survey.name })}{" "}
          {text("language", { language: survey.language ? names(survey.language) : text("languageNone") })}
        </>
      }
    >
      <DataTable caption={text("sample")} columns={columns} rows={rows} rowKey={({ place }) => place} />
    </Section>
  );
}
