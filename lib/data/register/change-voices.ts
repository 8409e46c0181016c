import "server-only";
import type { Platform } from "../../domain/model.ts";
import {
  type ConfirmedVoice,
  confirmAlias,
  type VoiceKind,
  type WithdrawnVoice,
  withdrawAlias,
} from "../comments/confirm-alias.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";

/** A name that speaks for an account, as somebody gives it. */
export interface GivenVoice {
  readonly platform: Platform;
  readonly handle: string;
  readonly name: string;
  readonly kind: VoiceKind;
}

/**
 * Keeps a name as a voice of an account, counts anew what was imported before, and writes it into the trail.
 * @throws InvalidRequestError as `confirmAlias`
 */
export async function keepVoice({ platform, handle, name, kind }: GivenVoice, actor: Actor): Promise<ConfirmedVoice> {
  const kept = await confirmAlias(platform, handle, name, kind);
  const after = { kind, name: kept.value, comments: kept.comments };
  await recordAudit({ actor, action: "account.alias", entity: "account", entityId: kept.accountId, after });
  return kept;
}

/**
 * Takes a voice of an account back, counts anew what was imported before, and writes it into the trail.
 * @throws InvalidRequestError as `withdrawAlias`
 */
export async function dropVoice({ platform, handle, name, kind }: GivenVoice, actor: Actor): Promise<WithdrawnVoice> {
  const dropped = await withdrawAlias(platform, handle, name, kind);
  const { accountId, value, comments } = dropped;
  const before = { kind, name: value, comments };
  await recordAudit({ actor, action: "account.alias_removed", entity: "account", entityId: accountId, before });
  return dropped;
}
