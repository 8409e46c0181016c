/** The columns of a form as a person compares them: columns of options of one question stand together. */
import type { ColumnStatus, FormColumn, SurveyForm } from "./codebook.ts";

export interface FormBlock {
  readonly columns: readonly FormColumn[];
  readonly question: string | null;
  /** The least settled of its columns. */
  readonly status: ColumnStatus;
  /** How sure the least sure of its proposals is; null where nothing is proposed. */
  readonly confidence: number | null;
}

const rank: Readonly<Record<ColumnStatus, number>> = { confirmed: 0, proposed: 1, unmatched: 2 };

/** Blocks of a form in the order of its columns. */
export function formBlocks({ columns }: Pick<SurveyForm, "columns">): FormBlock[] {
  const runs: FormColumn[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    const first = run?.[0];
    const goesOn = first?.option != null && column.option !== null && first.question === column.question;
    if (run !== undefined && goesOn) run.push(column);
    else runs.push([column]);
  }
  return runs.map((own) => {
    const sure = own.flatMap(({ status, confidence }) => (status === "proposed" ? [confidence ?? 1] : []));
    const status = own.reduce<ColumnStatus>(
      (least, column) => (rank[column.status] > rank[least] ? column.status : least),
      "confirmed",
    );
    return {
      columns: own,
      question: own[0]?.question ?? null,
      status,
      confidence: sure.length === 0 ? null : Math.min(...sure),
    };
  });
}
