import { readFile } from "node:fs/promises";
import { parseAccountName } from "#lib/contract/scope-params.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { sayCommand } from "#lib/i18n/command-words.ts";
import { issueMessage } from "#lib/i18n/issue-message.ts";
import { printText } from "./answer-command.ts";
import { editAccount, editUsage } from "./edit-account.ts";
import { findAccount, languageFor, type RegisterAction } from "./find-account.ts";
import { operandsOf, parseNumber } from "./operands.ts";

/** How each action is called. */
export const registerUsages = {
  check: "accounts check URL",
  add: "accounts add PLATFORM:HANDLE [--organization ID]",
  archive: "accounts archive PLATFORM:HANDLE [--restore]",
  edit: editUsage,
  merge: "accounts merge PLATFORM:HANDLE PLATFORM:HANDLE [--dry-run]",
  export: "accounts export",
  import: "accounts import FILE [--dry-run]",
} as const;

const check: RegisterAction = async (context, operands, given) => {
  const [, address = ""] = operandsOf(operands, registerUsages.check, 2);
  await context.openDatabase();
  const { checkPage } = await import("#lib/data/register/check-page.ts");
  const { verdict, account, note } = await checkPage(address);
  const language = languageFor(given);
  const organization = account?.organization?.names[language] ?? "";
  context.print(
    sayCommand("page_verdict", { verdict, organization, note: note ?? "", handle: account?.handle ?? "" }, language),
  );
};

const add: RegisterAction = async (context, operands, given) => {
  const [, name = ""] = operandsOf(operands, registerUsages.add, 2);
  const { platform, handle } = parseAccountName(name);
  const [number] = given.organization ?? [];
  const organizationId = number === undefined ? null : parseNumber("--organization", number);
  await context.openDatabase();
  const { createAccount } = await import("#lib/data/register/create-account.ts");
  const { machineOwner } = await import("#lib/data/installation/audit.ts");
  const { defaultTimeZone: timeZone } = await import("#lib/data/imports/account-references.ts");
  const unsaid = { name: null, externalId: null, openedDate: null, closedDate: null };
  const id = await createAccount({ platform, handle, organizationId, timeZone, ...unsaid }, machineOwner);
  context.print(sayCommand("account_added", { platform, handle, id }, languageFor(given)));
};

const archive: RegisterAction = async (context, operands, given) => {
  const [, name = ""] = operandsOf(operands, registerUsages.archive, 2);
  await context.openDatabase();
  const { archiveAccount } = await import("#lib/data/register/archive-account.ts");
  const { machineOwner } = await import("#lib/data/installation/audit.ts");
  const { id, platform, handle } = await findAccount(name);
  await archiveAccount(id, given.restore !== true, machineOwner);
  const phrase = given.restore ? "account_restored" : "account_archived";
  context.print(sayCommand(phrase, { platform, handle }, languageFor(given)));
};

const merge: RegisterAction = async (context, operands, given) => {
  const [, first = "", second = ""] = operandsOf(operands, registerUsages.merge, 3);
  await context.openDatabase();
  const { mergeAccounts } = await import("#lib/data/register/merge-accounts.ts");
  const { machineOwner } = await import("#lib/data/installation/audit.ts");
  const [from, into] = [await findAccount(first), await findAccount(second)];
  if (given["dry-run"]) {
    const { previewMerge } = await import("#lib/data/register/preview-merge.ts");
    const moves = { from: from.handle, handle: into.handle, ...(await previewMerge(from.id, into.id)) };
    context.print(sayCommand("merge_planned", moves, languageFor(given)));
    return;
  }
  await mergeAccounts(from.id, into.id, machineOwner);
  context.print(sayCommand("account_merged", { from: from.handle, handle: into.handle }, languageFor(given)));
};

const exportRegister: RegisterAction = async (context, operands) => {
  operandsOf(operands, registerUsages.export, 1);
  await context.openDatabase();
  const { readRegisterSheet, sheetCells } = await import("#lib/data/register/register-sheet.ts");
  const { csvOf, machineDialect } = await import("#lib/export/csv.ts");
  const { registerColumns } = await import("#lib/importers/register/register-columns.ts");
  printText(context, csvOf(registerColumns, sheetCells(await readRegisterSheet()), machineDialect));
};

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "?";
    throw new InvalidRequestError("file_unreadable", { file, reason }, { cause });
  }
}

const importRegister: RegisterAction = async (context, operands, given) => {
  const [, file = ""] = operandsOf(operands, registerUsages.import, 2);
  const { readRegister } = await import("#lib/importers/register/read-register.ts");
  const rows = readRegister(await textOf(file));
  await context.openDatabase();
  const isDry = given["dry-run"] === true;
  const { planRegister } = await import("#lib/data/register/plan-register.ts");
  const { applyRegister } = await import("#lib/data/register/apply-register.ts");
  const { machineOwner } = await import("#lib/data/installation/audit.ts");
  const planned = isDry ? await planRegister(rows) : await applyRegister(rows, machineOwner);
  const language = languageFor(given);
  for (const { line, refusal } of planned) {
    if (!refusal) continue;
    const message = issueMessage(refusal.code, refusal.params, language);
    context.note(sayCommand("line", { line, message }, language));
  }
  const count = (verdict: string) => planned.filter((row) => row.verdict === verdict).length;
  const counts = { created: count("new"), changed: count("changed"), same: count("same"), refused: count("refused") };
  context.print(sayCommand(isDry ? "register_planned" : "register_taken", counts, language));
};

/** What `accounts` does beside listing, by its first word. */
export const registerActions: ReadonlyMap<string, RegisterAction> = new Map<string, RegisterAction>([
  ["check", check],
  ["add", add],
  ["archive", archive],
  ["edit", editAccount],
  ["merge", merge],
  ["export", exportRegister],
  ["import", importRegister],
]);
