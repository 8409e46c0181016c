import { z } from "zod";
import { parseRegion } from "#lib/contract/scope-params.ts";
import { organizationKinds } from "#lib/domain/register/organization.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { type CommandContext, defineCommand } from "./command.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { languageOption } from "./language-option.ts";
import { operandsOf } from "./operands.ts";
import { formatOption, printRows } from "./print-rows.ts";

const usage =
  "[--format json|csv|table]\n       organizations create [--region CODE] [--kind KIND] --name-kk NAME --name-ru NAME --name-en NAME";

const nameOption = (language: string) =>
  z
    .string()
    .optional()
    .meta({ value: "NAME", description: `create: name in ${language}` });

const options = z.object({
  format: formatOption,
  region: z
    .string()
    .optional()
    .meta({ value: "CODE", description: "create: region, such as KZ-61; none for the whole country" }),
  kind: z
    .enum(organizationKinds)
    .default("akimat")
    .meta({ value: organizationKinds.join("|"), description: "create: what it is; akimat where none is given" }),
  "name-kk": nameOption("Kazakh"),
  "name-ru": nameOption("Russian"),
  "name-en": nameOption("English"),
  lang: languageOption,
});
type Given = z.infer<typeof options>;

async function create(context: CommandContext, given: Given): Promise<void> {
  const names = { kk: given["name-kk"] ?? "", ru: given["name-ru"] ?? "", en: given["name-en"] ?? "" };
  if (Object.values(names).some((name) => name.trim() === "")) throw new InvalidRequestError("name_blank");
  const regionCode = given.region === undefined ? null : parseRegion(given.region);
  await context.openDatabase();
  const { createOrganization } = await import("#lib/data/accounts/place-account.ts");
  const id = await createOrganization({ regionCode, kind: given.kind, names });
  context.print(sayCommand("organization_created", { id, organization: names[given.lang] }, given.lang));
}

async function list(context: CommandContext, { format, lang }: Given): Promise<void> {
  await context.openDatabase();
  const { listOrganizations } = await import("#lib/data/accounts/organizations.ts");
  const rows = (await listOrganizations()).map(({ id, regionCode, names, isDemo }) => ({
    id,
    region: regionCode,
    name: names[lang],
    demo: isDemo,
  }));
  printRows(context, format, ["id", "region", "name", "demo"], rows);
}

/** `organizations`: lists the government bodies, or registers one. */
export const organizations = defineCommand({
  options,
  usage,
  run: (context, given, operands) =>
    refusing(context, given.lang, async () => {
      const [action] = operandsOf(operands, `organizations ${usage}`, 0, 1);
      if (action === undefined) await list(context, given);
      else if (action === "create") await create(context, given);
      else
        throw new InvalidRequestError("bad_choice", { parameter: "organizations", value: action, choices: "create" });
      return exitCodes.ok;
    }),
});
