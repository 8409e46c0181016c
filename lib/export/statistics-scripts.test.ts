import { describe, expect, test } from "vitest";
import type { LabelledData } from "./labelled-data.ts";
import { rScript } from "./r-script.ts";
import { spssSyntax } from "./spss-syntax.ts";

const data: LabelledData = {
  title: "Akimat's pages",
  file: "responses.csv",
  variables: [
    { name: "response", label: "response", kind: "text", values: [] },
    {
      name: "age",
      label: 'How "old"\nare you?',
      kind: "category",
      values: [
        { number: 1, label: "under 35" },
        { number: 2, label: "it's more" },
      ],
    },
    { name: "trust", label: "Trust", kind: "scale", values: [{ number: -8, label: "don't know" }] },
    { name: "reads_tv", label: "Reads: TV", kind: "tick", values: [] },
    { name: "hours", label: "Hours", kind: "number", values: [] },
  ],
};

describe("rScript", () => {
  test("labels categories, takes “don't know” out of scales, and breaks no line", () => {
    const script = rScript(data);
    expect(script).toContain('levels = c(1, 2), labels = make.unique(c("under 35", "it\'s more"))');
    expect(script).toContain("responses$trust[responses$trust %in% c(-9, -8)] <- NA");
    expect(script).toContain("responses$reads_tv <- responses$reads_tv == 1");
    expect(script).toContain('attr(responses$age, "label") <- "How \\"old\\" are you?"');
  });
});

describe("spssSyntax", () => {
  test("doubles quotes, says what is missing and which kind a variable is", () => {
    const syntax = spssSyntax(data);
    expect(syntax).toContain("VALUE LABELS age\n  1 'under 35'\n  2 'it''s more'.");
    expect(syntax).toContain("MISSING VALUES trust (-9, -8).");
    expect(syntax).toContain("    response A4000\n    age F8.0\n    trust F8.0\n    reads_tv F8.0\n    hours F16.4.");
    expect(syntax).toContain("VARIABLE LABELS age 'How \"old\" are you?'.");
  });

  test("cuts a label at 255 bytes and inside no letter", () => {
    const [first] = data.variables;
    if (!first) throw new Error("no variable");
    const syntax = spssSyntax({ ...data, variables: [{ ...first, label: "ә".repeat(300) }] });
    expect(syntax).toContain(`VARIABLE LABELS response '${"ә".repeat(127)}'.`);
  });
});
