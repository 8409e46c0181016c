/** What statistics programs need to know of a file of responses: its variables with their labels. */

/** Number of an answer that no option is. */
export const notListedNumber = -9;
/** Number of "don't know" where the other numbers are points of a scale. */
export const dontKnowNumber = -8;

export interface LabelledVariable {
  /** Header of the column: a letter, then letters, digits and `_`; unique whatever its case. */
  readonly name: string;
  readonly label: string;
  readonly kind: "category" | "scale" | "tick" | "number" | "text";
  /** What numbers stand for; empty for numbers and texts. */
  readonly values: readonly { readonly number: number; readonly label: string }[];
}

export interface LabelledData {
  readonly title: string;
  /** Name of the CSV file, which lies beside. */
  readonly file: string;
  /** In the order of the columns. */
  readonly variables: readonly LabelledVariable[];
}

/** Numbers of a variable that are no answer to be counted on. */
export function missingNumbers({ kind }: LabelledVariable): number[] {
  if (kind === "category") return [notListedNumber];
  return kind === "scale" ? [notListedNumber, dontKnowNumber] : [];
}

/** One line, since labels and syntax have none that break. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
