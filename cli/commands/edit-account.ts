import { z } from "zod";
import { parseAccountName } from "#lib/contract/scope-params.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import type { RegisterAction } from "./find-account.ts";
import { findAccount, languageFor } from "./find-account.ts";
import { operandsOf } from "./operands.ts";

export const editUsage =
  "accounts edit PLATFORM:HANDLE [--handle HANDLE] [--name NAME] [--page-id ID] [--time-zone ZONE] [--opened DAY] [--closed DAY]";

/** What of an account the command line can change; a blank value says that it is not known. */
export const editOptions = {
  handle: z.array(z.string()).optional().meta({ value: "HANDLE", description: "edit: what the page is called now" }),
  name: z.array(z.string()).optional().meta({ value: "NAME", description: "edit: name of the page; '' for none" }),
  "page-id": z
    .array(z.string())
    .optional()
    .meta({ value: "ID", description: "edit: the network's own number of the page; '' for none" }),
  "time-zone": z
    .array(z.string())
    .optional()
    .meta({ value: "ZONE", description: "edit: zone of its local days, such as Asia/Oral" }),
  opened: z
    .array(z.string())
    .optional()
    .meta({ value: "DAY", description: "edit: first day of the page; '' for none" }),
  closed: z.array(z.string()).optional().meta({ value: "DAY", description: "edit: last day of the page; '' for none" }),
};

/** The one value of an option: undefined where it is not given, null where it is blank. */
function wordOf(given: Readonly<Record<string, unknown>>, name: keyof typeof editOptions): string | null | undefined {
  const values = given[name];
  if (!Array.isArray(values)) return undefined;
  const word = String(values.at(-1)).trim();
  if (/\p{Cc}/u.test(word)) throw new InvalidRequestError("control_character", { parameter: `--${name}` });
  return word === "" ? null : word;
}

/** Changes what is known of an account, by the rules and with the history and the audit trail of its page. */
export const editAccount: RegisterAction = async (context, operands, given) => {
  const [, name = ""] = operandsOf(operands, editUsage, 2);
  parseAccountName(name);
  const said = (option: keyof typeof editOptions) => wordOf(given, option);
  if (Object.keys(editOptions).every((option) => said(option as keyof typeof editOptions) === undefined)) {
    throw new InvalidRequestError("missing_operand", { usage: editUsage });
  }
  await context.openDatabase();
  const { updateAccount } = await import("#lib/data/register/update-account.ts");
  const { machineOwner } = await import("#lib/data/installation/audit.ts");
  const account = await findAccount(name);
  const keep = <Value>(word: string | null | undefined, before: Value) => (word === undefined ? before : word);
  const fields = {
    handle: keep(said("handle"), account.handle) ?? "",
    name: keep(said("name"), account.name),
    externalId: keep(said("page-id"), account.externalId),
    timeZone: keep(said("time-zone"), account.timeZone) ?? "",
    openedDate: keep(said("opened"), account.openedDate),
    closedDate: keep(said("closed"), account.closedDate),
  };
  await updateAccount(account.id, fields, machineOwner);
  const { getAccount } = await import("#lib/data/accounts/accounts.ts");
  const { platform, handle } = await getAccount(account.id);
  context.print(sayCommand("account_edited", { platform, handle }, languageFor(given)));
};
