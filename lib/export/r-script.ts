import { type LabelledData, type LabelledVariable, missingNumbers, oneLine } from "./labelled-data.ts";

const quoted = (text: string): string => JSON.stringify(oneLine(text));

function linesOf(variable: LabelledVariable): string[] {
  const { name, label, kind, values } = variable;
  const column = `responses$${name}`;
  const missing = missingNumbers(variable);
  const numbers = values.map(({ number }) => number).join(", ");
  const labels = values.map((value) => quoted(value.label)).join(", ");
  return [
    ...(kind === "scale" ? [`${column}[${column} %in% c(${missing.join(", ")})] <- NA`] : []),
    ...(kind === "category" && values.length > 0
      ? [`${column} <- factor(${column}, levels = c(${numbers}), labels = make.unique(c(${labels})))`]
      : []),
    ...(kind === "tick" ? [`${column} <- ${column} == 1`] : []),
    `attr(${column}, "label") <- ${quoted(label)}`,
  ];
}

/** A script for R that reads the responses and gives them their labels, with nothing but R itself. */
export function rScript({ title, file, variables }: LabelledData): string {
  return [
    `# ${oneLine(title)}`,
    `responses <- read.csv(${quoted(file)}, fileEncoding = "UTF-8-BOM", na.strings = "", check.names = FALSE, stringsAsFactors = FALSE)`,
    ...variables.flatMap(linesOf),
    "",
  ].join("\n");
}
