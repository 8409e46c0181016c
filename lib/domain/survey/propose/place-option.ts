import type { Codebook } from "../codebook.ts";
import { confirmProposals } from "./confirm-form.ts";

/**
 * Says which option a column stands for, and teaches the option what the column is called.
 * @param option null for one that no option is: the column waits
 */
export function placeOption(codebook: Codebook, formId: string, place: number, option: string | null): Codebook {
  const placed: Codebook = {
    ...codebook,
    forms: codebook.forms.map((form) =>
      form.id === formId
        ? {
            ...form,
            columns: form.columns.map((column) => {
              if (column.place !== place) return column;
              return option === null
                ? { ...column, question: null, option: null, status: "unmatched" as const, confidence: null }
                : { ...column, option, status: "proposed" as const };
            }),
          }
        : form,
    ),
  };
  return confirmProposals(placed, formId, { isColumn: (column) => column.place === place, isAnswer: () => false });
}
