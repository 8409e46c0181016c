import { z } from "zod";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf } from "./operands.ts";

const usage = "IMPORT_ID [--json] [--lang kk|ru|en]";

/** `undo`: takes one import back and says what it removed, restored and had to leave. */
export const undo = defineCommand({
  options: z.object({
    json: z.boolean().default(false).meta({ description: "The report as a JSON object" }),
    lang: languageOption,
  }),
  usage,
  run: (context, { json: asJson, lang }, operands) =>
    refusing(context, lang, async () => {
      const [value = ""] = operandsOf(operands, `undo ${usage}`, 1);
      const id = /^\d{1,9}$/.test(value) ? Number(value) : 0;
      if (id < 1) {
        throw new InvalidRequestError("bad_number", { parameter: "IMPORT_ID", value, least: 1, most: 999_999_999 });
      }
      await context.openDatabase();
      const { undoImport } = await import("#lib/data/imports/undo-import.ts");
      const { machineOwner, recordAudit } = await import("#lib/data/installation/audit.ts");
      const report = await undoImport(id);
      await recordAudit({ actor: machineOwner, action: "import.undo", entity: "import", entityId: id });
      context.print(
        asJson ? JSON.stringify({ importId: id, ...report }) : sayCommand("import_undone", { id, ...report }, lang),
      );
      return exitCodes.ok;
    }),
});
