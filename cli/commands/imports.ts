import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { ImportRecord, StoredRejection } from "#lib/data/imports/import-record.ts";
import type { Locale } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { type CellValue, csvHead, csvLine, machineDialect } from "#lib/export/csv.ts";
import { exportWords } from "#lib/i18n/export-words.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { noteHeader } from "#lib/importers/mended-rows.ts";
import { printText } from "./answer-command.ts";
import { type CommandContext, defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf, parseNumber } from "./operands.ts";
import { formatOption, printRows } from "./print-rows.ts";

const usage =
  "[--limit NUMBER] [--format json|csv|table]\n       imports show ID [--rejections] [--format json|csv|table]\n       imports mend ID\n       imports original ID FILE\n       imports row ID LINE [--format json|csv|table]";

const options = z.object({
  limit: z.string().default("50").meta({ value: "NUMBER", description: "Most imports listed, the newest first" }),
  rejections: z.boolean().default(false).meta({ description: "show: the rejected rows with reason and text" }),
  format: formatOption,
  lang: languageOption,
});
type Given = z.infer<typeof options>;

const importColumns = [
  "id",
  "file",
  "size",
  "sha256",
  "person",
  "state",
  "format",
  "kind",
  "rows",
  "created",
  "updated",
  "unchanged",
  "rejected",
  "createdAt",
  "capturedAt",
  "error",
] as const;

function rowOf(
  record: ImportRecord,
  uploaders: ReadonlyMap<string, string>,
  language: Locale,
): Record<(typeof importColumns)[number], CellValue> {
  const {
    id,
    fileName,
    fileSize,
    fileHash,
    createdById,
    state,
    format,
    kind,
    rows,
    created,
    updated,
    unchanged,
    rejected,
    createdAt,
    capturedAt,
    error,
  } = record;
  return {
    id,
    file: fileName,
    size: fileSize,
    sha256: fileHash,
    person: uploaders.get(createdById ?? "") ?? null,
    state,
    format,
    kind,
    rows,
    created,
    updated,
    unchanged,
    rejected,
    createdAt: createdAt.toISOString(),
    capturedAt: capturedAt?.toISOString() ?? null,
    error: error && issueMessage(error.code, error.params, language),
  };
}

async function printRejections(context: CommandContext, id: number, { format, lang }: Given): Promise<void> {
  const { readRejections } = await import("#lib/data/imports/rejected-rows.ts");
  const found: StoredRejection[] = [];
  for await (const rejection of readRejections(id)) found.push(rejection);
  const rows = found.map(({ part, line, code, params, text }) => ({
    part: part ?? null,
    line,
    code,
    message: issueMessage(code, params, lang),
    text,
  }));
  printRows(context, format, ["part", "line", "code", "message", "text"], rows);
}

/** Prints the rejected rows as CSV under the columns of their file: mended, it can be imported. */
async function printRowsToMend(context: CommandContext, id: number, { lang }: Given): Promise<void> {
  const { getImport } = await import("#lib/data/imports/import-record.ts");
  const { findRejectedRows } = await import("#lib/data/imports/rejected-rows.ts");
  const found = await findRejectedRows(await getImport(id));
  if (found === null) throw new InvalidRequestError("rows_not_mendable", { import: id });
  const say = exportWords(lang);
  const notes = [say("columns.line"), say("columns.reason")].map(noteHeader);
  let text = csvHead([...notes, ...found.header], machineDialect);
  for await (const { rejection, cells } of found.rows()) {
    text += csvLine([rejection.line, issueMessage(rejection.code, rejection.params, lang), ...cells], machineDialect);
  }
  printText(context, text);
}

/** Writes the kept file of an import to a new file; one that is there already is never overwritten. */
async function writeOriginal(id: number, file: string): Promise<void> {
  const { openOriginal } = await import("#lib/data/imports/originals.ts");
  const source = await openOriginal(id);
  try {
    await pipeline(source, createWriteStream(file, { flags: "wx", mode: 0o600 }));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new InvalidRequestError("file_unreadable", { file, reason }, { cause });
  }
}

/** Prints every column of the row that told a post; null stands for what speaks of people. */
async function printRow(context: CommandContext, id: number, line: number, { format }: Given): Promise<void> {
  const { readRowsOfFile } = await import("#lib/data/imports/row-of-file.ts");
  const rows = await readRowsOfFile(id, { line });
  printRows(
    context,
    format,
    ["part", "line", "post", "column", "value", "used"],
    rows.flatMap(({ part, line: at, externalId, cells }) =>
      cells.map(({ name, value, isUsed }) => ({ part, line: at, post: externalId, column: name, value, used: isUsed })),
    ),
  );
}

/** Each action with the words that it takes, itself counted. */
const actions: ReadonlyMap<string, number> = new Map([
  ["show", 2],
  ["mend", 2],
  ["original", 3],
  ["row", 3],
]);

/** `imports`: lists what was taken in, or shows one import, its rejected rows (to be mended, too), its file or a row of that. */
export const imports = defineCommand({
  options,
  usage,
  run: (context, given, operands) =>
    refusing(context, given.lang, async () => {
      const [action, number = "", last = ""] = operandsOf(operands, `imports ${usage}`, 0, 3);
      const words = action === undefined ? 0 : actions.get(action);
      if (words === undefined) {
        throw new InvalidRequestError("bad_choice", {
          parameter: "imports",
          value: action ?? "",
          choices: [...actions.keys()].join(", "),
        });
      }
      operandsOf(operands, `imports ${usage}`, words);
      await context.openDatabase();
      if (action === "original") {
        await writeOriginal(parseNumber("ID", number), last);
        return exitCodes.ok;
      }
      if (action === "mend") {
        await printRowsToMend(context, parseNumber("ID", number), given);
        return exitCodes.ok;
      }
      if (action === "row") {
        await printRow(context, parseNumber("ID", number), parseNumber("LINE", last), given);
        return exitCodes.ok;
      }
      const { getImport, listImports } = await import("#lib/data/imports/import-record.ts");
      if (action === "show" && given.rejections) {
        const { id } = await getImport(parseNumber("ID", number));
        await printRejections(context, id, given);
        return exitCodes.ok;
      }
      const records =
        action === "show"
          ? [await getImport(parseNumber("ID", number))]
          : await listImports(parseNumber("--limit", given.limit), null);
      const { readUploaders } = await import("#lib/data/imports/uploaders.ts");
      const uploaders = await readUploaders(records);
      printRows(
        context,
        given.format,
        importColumns,
        records.map((record) => rowOf(record, uploaders, given.lang)),
      );
      return exitCodes.ok;
    }),
});
