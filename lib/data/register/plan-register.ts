import "server-only";
import type { Organization, Platform, TimeZone } from "../../domain/model.ts";
import { platforms } from "../../domain/model.ts";
import { findRegion } from "../../domain/regions.ts";
import { organizationKinds } from "../../domain/register/organization.ts";
import { proofKinds } from "../../domain/register/proof.ts";
import { AkimetricsError, type ErrorParams, InvalidRequestError } from "../../errors.ts";
import { readPlatform } from "../../importers/cells/platform.ts";
import type { RegisterRow } from "../../importers/register/read-register.ts";
import { type RegisterColumn, registerColumns } from "../../importers/register/register-columns.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { listOrganizations } from "../accounts/organizations.ts";
import { checkOrganization, type NewOrganization } from "../accounts/place-account.ts";
import { defaultTimeZone } from "../imports/account-references.ts";
import { type AccountFields, checkedFields } from "./account-change.ts";
import { checkedProof, type NewProof } from "./account-proofs.ts";
import { type FindKnown, readKnownAccounts } from "./known-accounts.ts";
import { type RegisterCells, readRegisterSheet } from "./register-sheet.ts";

/** What a row of the file would change, cell by cell. */
export interface CellChange {
  readonly column: RegisterColumn;
  readonly before: string | null;
  readonly after: string;
}

/** What a row of the file would do; a refused one does nothing. */
export interface PlannedRow {
  readonly line: number;
  readonly platform: string;
  readonly handle: string;
  readonly verdict: "new" | "changed" | "same" | "refused";
  readonly changes: readonly CellChange[];
  readonly refusal: { readonly code: string; readonly params: ErrorParams } | null;
  /** What has to be written; null where nothing is. */
  readonly write: RowWrite | null;
}

export interface RowWrite {
  readonly accountId: number | null;
  readonly platform: Platform;
  readonly fields: AccountFields;
  readonly organization: { readonly id: number } | NewOrganization | null;
  readonly proof: NewProof | null;
}

const nameColumns = { kk: "organization_kk", ru: "organization_ru", en: "organization_en" } as const;
const organizationColumns: readonly RegisterColumn[] = [...Object.values(nameColumns), "organization_kind", "region"];
const proofColumns: readonly RegisterColumn[] = ["proof", "proof_url", "checked_by", "checked"];

function choose<Choice extends string>(column: RegisterColumn, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value.toLowerCase());
  if (found !== undefined) return found;
  throw new InvalidRequestError("bad_choice", { parameter: column, value, choices: choices.join(", ") });
}

/** A known organization by any of its names, in the region where one is named; else a new one with all its names. */
function organizationOf(cells: RegisterCells, known: readonly Organization[]): RowWrite["organization"] {
  const { region, organization_kk: kk, organization_ru: ru, organization_en: en } = cells;
  if (kk === null && ru === null && en === null) return null;
  const found = known.find(
    ({ names, regionCode }) =>
      (region === null || regionCode === region) && (names.kk === kk || names.ru === ru || names.en === en),
  );
  if (found) return { id: found.id };
  const kind = choose("organization_kind", cells.organization_kind ?? "akimat", organizationKinds);
  const organization = { regionCode: region, kind, names: { kk: kk ?? "", ru: ru ?? "", en: en ?? "" } };
  checkOrganization(organization);
  return organization;
}

function zoneOf(organization: RowWrite["organization"], known: readonly Organization[]): TimeZone | null {
  if (organization === null) return null;
  const placed = "id" in organization ? known.find(({ id }) => id === organization.id) : organization;
  return placed?.regionCode ? (findRegion(placed.regionCode)?.timeZone ?? null) : null;
}

function proofOf(cells: RegisterCells): NewProof | null {
  const { proof, proof_url: url, checked_by: checkedBy, checked } = cells;
  if (proof === null) return null;
  const kind = choose("proof", proof, proofKinds);
  return checkedProof({ kind, url, checkedBy: checkedBy ?? "", checkedDate: checked ?? "" });
}

interface Known {
  readonly find: FindKnown;
  /** Line by what it named, of the rows before. */
  readonly lines: Map<string, number>;
  readonly sheet: ReadonlyMap<string, RegisterCells>;
  readonly organizations: readonly Organization[];
}

/** Refuses a second row of one account: whichever came last would win. */
function refuseRepeated(names: readonly string[], line: number, lines: Map<string, number>): void {
  for (const name of names) {
    const first = lines.get(name);
    if (first !== undefined) throw new InvalidRequestError("register_row_repeated", { line: first });
  }
  for (const name of names) lines.set(name, line);
}

function planWrite(
  { line, cells }: RegisterRow,
  known: Known,
): { write: RowWrite; changes: CellChange[]; isNew: boolean } {
  const name = cells.platform ?? "";
  const platform = readPlatform(name);
  if (platform === null) {
    throw new InvalidRequestError("platform_unknown", { value: name, platforms: platforms.join(", ") });
  }
  const account = known.find(platform, cells.handle ?? "");
  const before = account && (known.sheet.get(`${platform} ${handleKeyOf(account.handle)}`) ?? null);
  const changes = registerColumns.flatMap((column): CellChange[] => {
    const after = cells[column];
    const old = before?.[column] ?? null;
    return column === "platform" || column === "handle" || after === null || after === old
      ? []
      : [{ column, before: old, after }];
  });
  const touches = (columns: readonly RegisterColumn[]) => changes.some(({ column }) => columns.includes(column));
  const organization = touches(organizationColumns) ? organizationOf(cells, known.organizations) : null;
  const proof = touches(proofColumns) ? proofOf(cells) : null;
  // A file names what it knows: the handle by which an account was found stays the one that the register has.
  const fields = checkedFields({
    handle: account?.handle ?? cells.handle ?? "",
    name: cells.name ?? account?.name ?? null,
    externalId: cells.page_id ?? account?.externalId ?? null,
    timeZone: cells.time_zone ?? zoneOf(organization, known.organizations) ?? account?.timeZone ?? defaultTimeZone,
    openedDate: cells.opened ?? account?.openedDate ?? null,
    closedDate: cells.closed ?? account?.closedDate ?? null,
  });
  const ownNames = [fields.handle, ...(fields.externalId === null ? [] : [fields.externalId])];
  for (const holder of ownNames.map((own) => known.find(platform, own))) {
    if (account === null && holder)
      throw new InvalidRequestError("account_exists", { platform, handle: holder.handle });
  }
  const keys = account ? [`${account.id}`] : ownNames.map((own) => `${platform} ${handleKeyOf(own)}`);
  refuseRepeated(keys, line, known.lines);
  const write = { accountId: account?.id ?? null, platform, fields, organization, proof };
  return { write, changes, isNew: account === null };
}

/** Says what a file would do to the register, row by row, and changes nothing. */
export async function planRegister(rows: readonly RegisterRow[]): Promise<PlannedRow[]> {
  const [sheet, organizations, find] = await Promise.all([
    readRegisterSheet(),
    listOrganizations(),
    readKnownAccounts(),
  ]);
  const known: Known = {
    find,
    lines: new Map(),
    sheet: new Map(sheet.map((cells) => [`${cells.platform} ${handleKeyOf(cells.handle ?? "")}`, cells])),
    organizations,
  };
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    const { line, cells } = row;
    const named = { line, platform: cells.platform ?? "", handle: cells.handle ?? "" };
    try {
      const { write, changes, isNew } = planWrite(row, known);
      const does = isNew || changes.length > 0;
      const verdict = isNew ? "new" : does ? "changed" : "same";
      planned.push({ ...named, verdict, changes, refusal: null, write: does ? write : null });
    } catch (error) {
      if (!(error instanceof AkimetricsError)) throw error;
      const refusal = { code: error.code, params: error.params };
      planned.push({ ...named, verdict: "refused", changes: [], refusal, write: null });
    }
  }
  return planned;
}
