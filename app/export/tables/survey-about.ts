import type { Survey } from "#lib/data/surveys/surveys.ts";
import type { AboutLine } from "#lib/export/export-table.ts";
import { formatCount, formatDecimal } from "#lib/i18n/format.ts";
import type { ExportQuestion } from "../export-question.ts";

interface WeightsTold {
  /** Codes of the questions that people are weighed by. */
  readonly questions: readonly string[];
  readonly cost: { readonly n: number; readonly deff: number; readonly nEff: number };
}

interface SurveyAbout {
  readonly weights?: WeightsTold | null;
  /** What else has to be known of the numbers. */
  readonly facts?: readonly AboutLine[];
}

/** What the intervals of a table are, and are not. */
export const intervals = ({ say }: ExportQuestion): AboutLine => [say("about.intervals"), say("about.intervalsText")];

/** What a reader of a survey's table has to know: what it is, its weights, where it comes from. */
export function surveyAbout(
  { say, address, language }: ExportQuestion,
  survey: Survey,
  title: string,
  { weights = null, facts = [] }: SurveyAbout = {},
): AboutLine[] {
  const weightsLine = ({ questions, cost }: WeightsTold): AboutLine => [
    say("about.weights"),
    say("about.weightsText", {
      questions: questions.join(", "),
      deff: formatDecimal(cost.deff, language, 2),
      nEff: formatDecimal(cost.nEff, language, 0),
      n: formatCount(cost.n, language),
    }),
  ];
  const demo: AboutLine[] = survey.isDemo ? [[say("about.demo"), say("about.demoText")]] : [];
  return [
    [say("about.title"), `${title}: ${survey.name}`],
    ...facts,
    ...(weights === null ? [] : [weightsLine(weights)]),
    ...demo,
    [say("about.source"), say("about.sourceText")],
    [say("about.address"), address],
  ];
}
