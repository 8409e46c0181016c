import "server-only";
import type { LocalDate, Platform } from "../../domain/model.ts";
import { platforms } from "../../domain/model.ts";
import { type NotOfficialKind, notOfficialKinds } from "../../domain/register/page-verdict.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { PageAddress } from "../../importers/cells/page-address.ts";
import { readPageAddress } from "../../importers/cells/page-address.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { findAccountByHandle } from "../accounts/accounts.ts";
import { getDatabase } from "../database/db.ts";
import { dateOf, localDateOf } from "../database/local-date.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";
import { todayHere } from "./today.ts";

/** A page that somebody noted as not official. */
export interface NotOfficialPage {
  readonly id: number;
  readonly platform: Platform;
  readonly handle: string;
  readonly externalId: string | null;
  readonly kind: NotOfficialKind;
  readonly note: string;
  readonly notedDate: LocalDate;
}

interface PageRow {
  id: number;
  platform: string;
  handle: string;
  externalId: string | null;
  kind: string;
  note: string;
  notedDate: Date;
}

function pageOf({ platform, kind, notedDate, ...row }: PageRow): NotOfficialPage[] {
  const knownPlatform = platforms.find((name) => name === platform);
  const knownKind = notOfficialKinds.find((name) => name === kind);
  if (knownPlatform === undefined || knownKind === undefined) return [];
  const { id, handle, externalId, note } = row;
  const kept = { id, handle, externalId, note, platform: knownPlatform, kind: knownKind };
  return [{ ...kept, notedDate: localDateOf(notedDate) }];
}

/** Pages that are not official, the newest first. */
export async function listNotOfficialPages(): Promise<NotOfficialPage[]> {
  const rows = await getDatabase().prisma.notOfficialPage.findMany({
    orderBy: [{ notedDate: "desc" }, { id: "desc" }],
  });
  return rows.flatMap(pageOf);
}

/** What was noted of a page, or null. */
export async function findNotOfficialPage(page: PageAddress): Promise<NotOfficialPage | null> {
  const { platform, handle, externalId } = page;
  const key = handle === null ? null : handleKeyOf(handle);
  const row = await getDatabase().prisma.notOfficialPage.findFirst({
    where: {
      platform,
      OR: [
        ...(key === null ? [] : [{ handleKey: key }]),
        ...(externalId === null ? [] : [{ externalId }, { handleKey: handleKeyOf(externalId) }]),
      ],
    },
  });
  return (row && pageOf(row)[0]) ?? null;
}

/**
 * Notes that a page is not official, so that whoever asks is told.
 * @throws InvalidRequestError `page_address_malformed`, `note_blank`, `page_is_registered`
 */
export async function noteNotOfficial(
  address: string,
  kind: NotOfficialKind,
  note: string,
  actor: Actor,
): Promise<void> {
  const page = readPageAddress(address);
  if (page === null) throw new InvalidRequestError("page_address_malformed", { value: address.slice(0, 200) });
  if (note.trim() === "") throw new InvalidRequestError("note_blank");
  const handle = page.handle ?? page.externalId ?? "";
  const handleKey = handleKeyOf(handle);
  const account = await findAccountByHandle(page.platform, handle);
  const isPresent = account !== null && [handleKeyOf(account.handle), account.externalId].includes(handleKey);
  if (isPresent && account.isReviewed) throw new InvalidRequestError("page_is_registered", { handle: account.handle });
  const said = { kind, note: note.trim(), externalId: page.externalId, notedDate: dateOf(todayHere()) };
  const { platform } = page;
  const row = await getDatabase().prisma.notOfficialPage.upsert({
    where: { platform_handleKey: { platform, handleKey } },
    create: { platform, handle, handleKey, ...said },
    update: said,
  });
  const after = { platform, handle, kind, note: said.note };
  await recordAudit({ actor, action: "page.not_official", entity: "page", entityId: row.id, after });
}

/** Takes such a note back. Does nothing where there is none. */
export async function removeNotOfficial(id: number, actor: Actor): Promise<void> {
  const { prisma } = getDatabase();
  const row = await prisma.notOfficialPage.findUnique({ where: { id } });
  if (!row) return;
  await prisma.notOfficialPage.delete({ where: { id } });
  const { platform, handle, kind, note } = row;
  const before = { platform, handle, kind, note };
  await recordAudit({ actor, action: "page.not_official_removed", entity: "page", entityId: id, before });
}
