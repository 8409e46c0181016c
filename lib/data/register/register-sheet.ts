import "server-only";
import type { RegisterColumn } from "../../importers/register/register-columns.ts";
import { registerColumns } from "../../importers/register/register-columns.ts";
import { listAccounts } from "../accounts/accounts.ts";
import { listPlacedOrganizations } from "../accounts/organizations.ts";
import { everyAccount } from "../facts/scope.ts";
import { listProofs } from "./account-proofs.ts";

/** Cells of one account by column. */
export type RegisterCells = Readonly<Record<RegisterColumn, string | null>>;

/** The accounts of the register with their organizations and newest proofs; those of the demo stay out. */
export async function readRegisterSheet(): Promise<RegisterCells[]> {
  const accounts = (await listAccounts(everyAccount)).filter(({ isDemo, isArchived }) => !isDemo && !isArchived);
  const [organizations, proofs] = await Promise.all([
    listPlacedOrganizations(),
    listProofs(accounts.map(({ id }) => id)),
  ]);
  const kindOf = new Map(organizations.map(({ id, kind }) => [id, kind]));
  return accounts.map((account) => {
    const { organization } = account;
    const proof = proofs.get(account.id)?.[0];
    return {
      platform: account.platform,
      handle: account.handle,
      page_id: account.externalId,
      name: account.name,
      organization_kk: organization?.names.kk ?? null,
      organization_ru: organization?.names.ru ?? null,
      organization_en: organization?.names.en ?? null,
      organization_kind: organization ? (kindOf.get(organization.id) ?? null) : null,
      region: organization?.regionCode ?? null,
      time_zone: account.timeZone,
      opened: account.openedDate,
      closed: account.closedDate,
      proof: proof?.kind ?? null,
      proof_url: proof?.url ?? null,
      checked_by: proof?.checkedBy ?? null,
      checked: proof?.checkedDate ?? null,
    };
  });
}

/** The same in the order of `registerColumns`, as a table is written. */
export function sheetCells(rows: readonly RegisterCells[]): (string | null)[][] {
  return rows.map((row) => registerColumns.map((column) => row[column]));
}
