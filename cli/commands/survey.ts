import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { ApiRouteName } from "#lib/contract/api-routes.ts";
import { languageOf } from "#lib/contract/languages.ts";
import type { Codebook } from "#lib/domain/survey/codebook.ts";
import { codebookColumns, codebookRows } from "#lib/domain/survey/codebook-rows.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { csvOf, machineDialect } from "#lib/export/csv.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { answerOptions, answerUsage, printAnswer, refusalLanguage } from "./answer-command.ts";
import { type CommandContext, defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { operandsOf } from "./operands.ts";
import { auditPrinted } from "./survey-audit.ts";

const usage = `list
       survey tables SURVEY ${answerUsage("surveyTables")}
       survey crosstab SURVEY ${answerUsage("surveyCrosstab")}
       survey responses SURVEY ${answerUsage("surveyResponses")}
       survey audit [FILE --sample-size NUMBER] [--format json|csv|table]
       survey codebook export SURVEY [--format json|csv]
       survey codebook import SURVEY FILE`;

const options = answerOptions("surveyTables")
  .extend(answerOptions("surveyCrosstab").shape)
  .extend(answerOptions("surveyResponses").shape)
  .extend({
    "sample-size": z
      .array(z.string())
      .optional()
      .meta({ value: "NUMBER", description: "audit: people whom the table is of; those of the study without a file" }),
  });
type Given = z.infer<typeof options>;

const asked: Readonly<Record<string, ApiRouteName>> = {
  list: "surveys",
  tables: "surveyTables",
  crosstab: "surveyCrosstab",
  responses: "surveyResponses",
};
const actions = [...Object.keys(asked), "audit", "codebook"].join(", ");

async function ask(context: CommandContext, route: ApiRouteName, operands: readonly string[], given: Given) {
  const { "sample-size": _, ...question } = given;
  const [, survey] = operandsOf(operands, `survey ${usage}`, route === "surveys" ? 1 : 2);
  await printAnswer(route, { ...question, ...(survey !== undefined && { survey: [survey] }) }, context);
}

async function exportCodebook(context: CommandContext, name: string, format: string): Promise<void> {
  const { getSurveyNamed } = await import("#lib/data/surveys/surveys.ts");
  const { codebook } = await getSurveyNamed(name);
  if (format !== "csv") context.print(JSON.stringify(codebook, null, 2));
  else context.print(csvOf(codebookColumns, codebookRows(codebook), machineDialect).replace(/\r?\n$/, ""));
}

async function importFrom(context: CommandContext, name: string, file: string, given: Given): Promise<void> {
  const { CodebookLinesError, importCodebook, readCodebook } = await import("#lib/data/surveys/import-codebook.ts");
  const language = languageOf({ lang: given.lang });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new InvalidRequestError("file_unreadable", { file, reason }, { cause });
  }
  let codebook: Codebook;
  try {
    codebook = await readCodebook(bytes);
  } catch (error) {
    if (error instanceof CodebookLinesError)
      for (const { code, params } of error.lines) context.note(issueMessage(code, params, language));
    throw error;
  }
  const survey = await importCodebook(name, codebook);
  const { machineOwner, recordAudit } = await import("#lib/data/installation/audit.ts");
  await recordAudit({
    actor: machineOwner,
    action: "survey.codebook",
    entity: "survey",
    entityId: survey.id,
    after: { version: survey.codebookVersion, part: "file" },
  });
  const said = { survey: survey.name, id: survey.id, questions: survey.codebook.questions.length };
  context.print(sayCommand("codebook_taken", said, language));
}

/** `survey`: what is asked of surveys, as the API answers it, the audit of printed figures, and codebooks. */
export const survey = defineCommand({
  options,
  usage,
  run: (context, given, operands) =>
    refusing(context, refusalLanguage(given.lang), async () => {
      const [action = "list", ...rest] = operands;
      const route = asked[action];
      if (route !== undefined) {
        await ask(context, route, operands.length === 0 ? ["list"] : operands, given);
        return exitCodes.ok;
      }
      if (action === "audit") {
        operandsOf(rest, `survey ${usage}`, 0, 1);
        const language = languageOf({ lang: given.lang });
        await auditPrinted(context, rest[0], {
          sampleSize: given["sample-size"]?.[0],
          format: given.format?.[0] ?? "table",
          language,
        });
        return exitCodes.ok;
      }
      if (action !== "codebook") {
        throw new InvalidRequestError("bad_choice", { parameter: "survey", value: action, choices: actions });
      }
      const [what, name = "", file = ""] = operandsOf(rest, `survey ${usage}`, rest[0] === "import" ? 3 : 2);
      await context.openDatabase();
      if (what === "export") await exportCodebook(context, name, given.format?.[0] ?? "json");
      else if (what === "import") await importFrom(context, name, file, given);
      else {
        const parameter = "survey codebook";
        throw new InvalidRequestError("bad_choice", { parameter, value: what ?? "", choices: "export, import" });
      }
      return exitCodes.ok;
    }),
});
