import { type LabelledData, type LabelledVariable, missingNumbers, oneLine } from "./labelled-data.ts";

/** Most bytes that SPSS keeps of a label. */
const longest = { variable: 255, value: 120 } as const;
const textWidth = 4000;

/** A text in quotes, cut where SPSS would, and never inside a letter. */
function quoted(text: string, most: number = longest.variable): string {
  let kept = "";
  let bytes = 0;
  for (const letter of oneLine(text)) {
    bytes += new TextEncoder().encode(letter).byteLength;
    if (bytes > most) break;
    kept += letter;
  }
  return `'${kept.replaceAll("'", "''")}'`;
}

function formatOf({ kind }: LabelledVariable): string {
  if (kind === "text") return `A${textWidth}`;
  return kind === "number" ? "F16.4" : "F8.0";
}

function labelsOf(variable: LabelledVariable): string[] {
  const { name, kind, values } = variable;
  const missing = missingNumbers(variable);
  return [
    ...(values.length > 0
      ? [
          `VALUE LABELS ${name}`,
          values
            .map(({ number, label }) => `  ${number} ${quoted(label, longest.value)}`)
            .join("\n")
            .concat("."),
        ]
      : []),
    ...(missing.length > 0 ? [`MISSING VALUES ${name} (${missing.join(", ")}).`] : []),
    ...(kind === "text"
      ? []
      : [`VARIABLE LEVEL ${name} (${kind === "number" ? "SCALE" : kind === "scale" ? "ORDINAL" : "NOMINAL"}).`]),
  ];
}

/** Syntax for SPSS, and PSPP, that reads the responses and gives them their labels. */
export function spssSyntax({ title, file, variables }: LabelledData): string {
  return [
    "* Encoding: UTF-8.",
    `* ${oneLine(title).replace(/\.$/, "")}.`,
    "SET DECIMAL=DOT.",
    "GET DATA /TYPE=TXT",
    `  /FILE=${quoted(file)}`,
    "  /ENCODING='UTF8'",
    '  /ARRANGEMENT=DELIMITED /DELIMITERS="," /QUALIFIER=\'"\' /FIRSTCASE=2',
    "  /VARIABLES=",
    variables
      .map((variable) => `    ${variable.name} ${formatOf(variable)}`)
      .join("\n")
      .concat("."),
    ...variables.map(({ name, label }) => `VARIABLE LABELS ${name} ${quoted(label)}.`),
    ...variables.flatMap(labelsOf),
    "EXECUTE.",
    "",
  ].join("\n");
}
