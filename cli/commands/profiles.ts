import { readFile } from "node:fs/promises";
import { z } from "zod";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import type { MappingProfile } from "#lib/importers/mapping/mapping-profile.ts";
import { readSharedProfile } from "#lib/importers/mapping/shared-profile.ts";
import { type CommandContext, defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf } from "./operands.ts";
import { formatOption, printRows } from "./print-rows.ts";

const usage =
  "[list] [--format json|csv|table]\n       profiles show NAME [--format json|csv|table]\n       profiles export NAME\n       profiles import FILE\n       profiles delete NAME";

const options = z.object({ format: formatOption, lang: languageOption });
type Given = z.infer<typeof options>;

async function list(context: CommandContext, { format }: Given): Promise<void> {
  const { listMappingProfiles } = await import("#lib/data/imports/mapping-profiles.ts");
  const rows = (await listMappingProfiles()).map(({ profile, updatedAt }) => ({
    name: profile.name,
    kind: profile.kind,
    platform: profile.platform,
    account: profile.account,
    columns: Object.keys(profile.columns).length,
    updatedAt: updatedAt.toISOString(),
  }));
  printRows(context, format, ["name", "kind", "platform", "account", "columns", "updatedAt"], rows);
}

async function show(
  context: CommandContext,
  { profile }: { profile: MappingProfile },
  { format }: Given,
): Promise<void> {
  const rows = Object.entries(profile.columns).map(([field, column]) => ({ field, column }));
  printRows(context, format, ["field", "column"], rows);
}

/** Throws InvalidRequestError `file_unreadable`. */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new InvalidRequestError("file_unreadable", { file, reason }, { cause });
  }
}

/** `profiles`: lists, shows, exports, imports and deletes the mappings by which unknown tables are read. */
export const profiles = defineCommand({
  options,
  usage,
  run: (context, given, operands) =>
    refusing(context, given.lang, async () => {
      const [action = "list", operand] = operandsOf(operands, `profiles ${usage}`, 0, 2);
      const choices = ["list", "show", "export", "import", "delete"];
      if (!choices.includes(action)) {
        throw new InvalidRequestError("bad_choice", {
          parameter: "profiles",
          value: action,
          choices: choices.join(", "),
        });
      }
      operandsOf(operands.slice(1), `profiles ${usage}`, action === "list" ? 0 : 1);
      await context.openDatabase();
      if (action === "list" || operand === undefined) {
        await list(context, given);
        return exitCodes.ok;
      }
      const { getMappingProfileByName } = await import("#lib/data/imports/mapping-profiles.ts");
      const { addMapping, removeMapping } = await import("#lib/data/installation/change-mappings.ts");
      const { machineOwner } = await import("#lib/data/installation/audit.ts");
      if (action === "import") {
        const profile = readSharedProfile(await readText(operand));
        await addMapping(profile, machineOwner);
        context.print(sayCommand("profile_imported", { profile: profile.name }, given.lang));
        return exitCodes.ok;
      }
      const stored = await getMappingProfileByName(operand);
      if (action === "show") await show(context, stored, given);
      if (action === "export") context.print(JSON.stringify(stored.profile, null, 2));
      if (action === "delete") {
        await removeMapping(stored.id, machineOwner);
        context.print(sayCommand("profile_deleted", { profile: stored.profile.name }, given.lang));
      }
      return exitCodes.ok;
    }),
});
