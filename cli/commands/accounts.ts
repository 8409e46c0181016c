import { z } from "zod";
import { languageOf } from "#lib/contract/languages.ts";
import { parseAccountName } from "#lib/contract/scope-params.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { answerOptions, answerUsage, printAnswer, refusalLanguage } from "./answer-command.ts";
import { type CommandContext, defineCommand } from "./command.ts";
import { editOptions } from "./edit-account.ts";
import { exitCodes, refusing } from "./exit-codes.ts";
import { operandsOf, parseNumber } from "./operands.ts";
import { registerActions, registerUsages } from "./register-actions.ts";

const attachUsage = "accounts attach PLATFORM:HANDLE --organization ID";
const aliasUsage = "accounts alias PLATFORM:HANDLE NAME [--staff] [--withdraw]";

const questions = answerOptions("accounts");
const options = questions.extend({
  organization: z
    .array(z.string())
    .optional()
    .meta({ value: "ID", description: "attach, add: number of the organization; `organizations` lists them" }),
  staff: z
    .boolean()
    .optional()
    .meta({ description: "alias: NAME is the handle of a member of staff who answers for the account" }),
  withdraw: z.boolean().optional().meta({ description: "alias: NAME speaks for the account no longer" }),
  restore: z.boolean().optional().meta({ description: "archive: take the account back" }),
  "dry-run": z.boolean().optional().meta({ description: "import, merge: say what would change, and change nothing" }),
  ...editOptions,
});
type Given = z.infer<typeof options>;

/** Attaches an account to an organization, as its review on the web does. */
async function attach(context: CommandContext, operands: readonly string[], given: Given): Promise<void> {
  const [, name = ""] = operandsOf(operands, attachUsage, 2);
  const { platform, handle } = parseAccountName(name);
  const [number] = given.organization ?? [];
  if (number === undefined) throw new InvalidRequestError("missing_operand", { usage: attachUsage });
  const organizationId = parseNumber("--organization", number);
  await context.openDatabase();
  const { findAccountByHandle, getAccount } = await import("#lib/data/accounts/accounts.ts");
  const { attachAccount } = await import("#lib/data/accounts/place-account.ts");
  const account = await findAccountByHandle(platform, handle);
  if (!account) throw new InvalidRequestError("account_unknown", { platform, handle });
  await attachAccount(account.id, organizationId);
  const { organization } = await getAccount(account.id);
  const language = languageOf({ lang: given.lang });
  const said = {
    platform,
    handle: account.handle,
    organization: organization?.names[language] ?? "",
    id: organizationId,
  };
  context.print(sayCommand("account_attached", said, language));
}

/** Keeps a name under which an account comments, or takes it back; what was imported before is counted anew. */
async function alias(context: CommandContext, operands: readonly string[], given: Given): Promise<void> {
  const [, account = "", name = ""] = operandsOf(operands, aliasUsage, 3);
  const { platform, handle } = parseAccountName(account);
  await context.openDatabase();
  const { dropVoice, keepVoice } = await import("#lib/data/register/change-voices.ts");
  const { machineOwner } = await import("#lib/data/installation/audit.ts");
  const change = given.withdraw ? dropVoice : keepVoice;
  const kind = given.staff ? "staff_handle" : "confirmed_name";
  const { value, comments } = await change({ platform, handle, name, kind }, machineOwner);
  const phrase = given.withdraw ? "alias_withdrawn" : "alias_confirmed";
  context.print(sayCommand(phrase, { platform, handle, name: value, comments }, languageOf({ lang: given.lang })));
}

/** `accounts`: lists the registered accounts, or changes the register. */
export const accounts = defineCommand({
  options,
  usage: `${answerUsage("accounts")}\n       ${[attachUsage, aliasUsage, ...Object.values(registerUsages)].join("\n       ")}`,
  run: (context, given, operands) =>
    refusing(context, refusalLanguage(given.lang), async () => {
      const [action] = operands;
      if (action === "attach") await attach(context, operands, given);
      else if (action === "alias") await alias(context, operands, given);
      else if (action !== undefined && registerActions.has(action)) {
        await registerActions.get(action)?.(context, operands, given);
      } else {
        if (action !== undefined) {
          const choices = ["attach", "alias", ...registerActions.keys()].join(", ");
          throw new InvalidRequestError("bad_choice", { parameter: "accounts", value: action, choices });
        }
        const question = Object.entries(given).filter(([name]) => name in questions.shape);
        await printAnswer("accounts", Object.fromEntries(question), context);
      }
      return exitCodes.ok;
    }),
});
