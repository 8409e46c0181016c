import path from "node:path";
import { z } from "zod";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf } from "./operands.ts";

const usage = "FILE [--with-key] [--without-originals] [--json]";

/** `backup`: the whole installation as of one moment in one file, while it runs. */
export const backup = defineCommand({
  options: z.object({
    "with-key": z
      .boolean()
      .default(false)
      .describe("Puts the installation's key in: whoever has the file can read all of it"),
    "without-originals": z.boolean().default(false).describe("Leaves out the files that were imported"),
    json: z.boolean().default(false).describe("The report as a JSON object"),
    lang: languageOption,
  }),
  usage,
  run: (context, { json, lang, ...choices }, operands) =>
    refusing(context, lang, async () => {
      const [file = ""] = operandsOf(operands, `backup ${usage}`, 1);
      await context.openDatabase();
      const { writeBackup } = await import("#lib/data/backup/write-backup.ts");
      const { machineOwner, recordAudit } = await import("#lib/data/installation/audit.ts");
      const report = await writeBackup(path.resolve(file), {
        withKey: choices["with-key"],
        withOriginals: !choices["without-originals"],
      });
      await recordAudit({
        actor: machineOwner,
        action: "installation.backup",
        entity: "installation",
        entityId: report.id,
        after: { hasKey: report.hasKey },
      });
      const { rows, tables, originals, bytes, hasKey } = report;
      const said = { file, rows, tables, originals, bytes, key: hasKey ? "yes" : "no" };
      context.print(json ? JSON.stringify({ file, ...report }) : sayCommand("backup_written", said, lang));
      return exitCodes.ok;
    }),
});
