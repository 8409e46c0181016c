import { join, resolve } from "node:path";
import { z } from "zod";
import { findLockHolder } from "#lib/data/postgres/file-lock.ts";
import { ForbiddenError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf } from "./operands.ts";

const usage = "FILE [--replace] [--json]";

/** `restore`: puts a backup in the place of what the installation holds; all of it or nothing. */
export const restore = defineCommand({
  options: z.object({
    replace: z.boolean().default(false).describe("Destroys what the installation holds besides the demo"),
    json: z.boolean().default(false).describe("The report as a JSON object"),
    lang: languageOption,
  }),
  usage,
  run: (context, { replace, json, lang }, operands) =>
    refusing(context, lang, async () => {
      const [file = ""] = operandsOf(operands, `restore ${usage}`, 1);
      if (findLockHolder(join(resolve(context.env.AKIMETRICS_DATA), "start.lock")) !== null) {
        throw new ForbiddenError("restore_while_running");
      }
      await context.openDatabase();
      const { restoreBackup } = await import("#lib/data/backup/restore-backup.ts");
      const { machineOwner, recordAudit } = await import("#lib/data/installation/audit.ts");
      const report = await restoreBackup(resolve(file), { replace });
      const { id, createdAt, rows, originals, migrated, key } = report;
      await recordAudit({
        actor: machineOwner,
        action: "installation.restore",
        entity: "installation",
        entityId: id,
        after: { createdAt },
      });
      if (json) context.print(JSON.stringify({ file, ...report }));
      else {
        const said = { createdAt, rows, originals, migrations: migrated.length };
        context.print(sayCommand("backup_restored", said, lang));
        if (key !== "unneeded") context.note(sayCommand("restore_key", { key }, lang));
      }
      return exitCodes.ok;
    }),
});
