import "server-only";
import { APIError } from "better-auth/api";
import type { GivenRole } from "../../domain/permissions.ts";
import { getEnv } from "../../env.ts";
import { getDatabase } from "../database/db.ts";
import { recordAudit } from "../installation/audit.ts";
import { findInvitation } from "./one-time-link.ts";

/** What single sign-on says of somebody who is not known here. */
interface Newcomer {
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

/**
 * The role of somebody whom single sign-on brings for the first time: that of their invitation, else `OIDC_ROLE`.
 * Only an e-mail address that the issuer has verified counts: by any other, a stranger could take an invitation.
 * @throws APIError for who is not invited where `OIDC_ROLE` is `none`; the sign-in page says it in words
 */
export async function roleOfNewcomer({
  email,
  emailVerified,
  name,
}: Newcomer): Promise<{ role: GivenRole; name: string }> {
  const invitation = emailVerified ? await findInvitation(email) : null;
  const { OIDC_ROLE } = getEnv();
  const role = invitation?.role ?? (OIDC_ROLE === "none" || !emailVerified ? null : OIDC_ROLE);
  if (role === null) throw new APIError("FORBIDDEN", { code: "not_invited", message: "not invited" });
  return { role, name: name.trim().slice(0, 200) || email };
}

/** Uses up the invitation of somebody who has come by single sign-on, and records that they came. */
export async function noteNewcomer(person: { id: string; name: string; email: string; role?: unknown }): Promise<void> {
  const { count } = await getDatabase().prisma.oneTimeLink.updateMany({
    where: { purpose: "invitation", email: person.email, usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  await recordAudit({
    actor: { id: person.id, name: person.name, address: null },
    action: count > 0 ? "person.invitation" : "person.single_sign_on",
    entity: "person",
    entityId: person.id,
    after: { role: String(person.role ?? "") },
  });
}
