import "server-only";
import type { Locale } from "../../domain/model.ts";
import type { GivenRole } from "../../domain/permissions.ts";
import { InvalidRequestError } from "../../errors.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";
import { linkAddress } from "./link-address.ts";
import { createOneTimeLink, withdrawLinks } from "./one-time-link.ts";
import { findPersonByEmail, getPerson, isEmail } from "./people.ts";
import { type Mail, sendMail } from "./send-mail.ts";

/** A link that was made: sent, or else to be handed over. */
export interface MadeLink {
  readonly email: string;
  /** Null where the mail server took it: then nobody but the receiver needs to see it. */
  readonly address: string | null;
}

/** Words of the mail around a link, said by the edge in the language of whom it is for. */
export type SayMail = (
  link: { address: string; expiresAt: Date; role: GivenRole },
  language: Locale,
) => Omit<Mail, "to">;

/** What every invitation and every new password has. */
interface Request {
  readonly actor: Actor;
  /** Of the link and its mail, where the person has not chosen one. */
  readonly locale: Locale;
  readonly base: URL;
  readonly say: SayMail;
}

async function deliver(
  to: string,
  role: GivenRole,
  { token, expiresAt }: { token: string; expiresAt: Date },
  { locale, base, say }: Request,
): Promise<MadeLink> {
  const address = linkAddress(token, locale, base);
  const isSent = await sendMail({ to, ...say({ address, expiresAt, role }, locale) });
  return { email: to, address: isSent ? null : address };
}

/**
 * Invites somebody; an earlier invitation of the same address no longer works.
 * @throws InvalidRequestError `email_malformed`, `email_taken`
 */
export async function invite(email: string, role: GivenRole, request: Request): Promise<MadeLink> {
  const to = email.trim().toLowerCase();
  if (!isEmail(to)) throw new InvalidRequestError("email_malformed");
  if (await findPersonByEmail(to)) throw new InvalidRequestError("email_taken");
  await withdrawLinks("invitation", { email: to });
  const { actor } = request;
  const link = await createOneTimeLink({ purpose: "invitation", email: to, role, createdById: actor.id });
  await recordAudit({ actor, action: "person.invite", entity: "invitation", entityId: to, after: { role } });
  return deliver(to, role, link, request);
}

/** Makes a link with which a person sets a new password. Throws NotFoundError `person_not_found`. */
export async function offerNewPassword(personId: string, request: Request): Promise<MadeLink> {
  const { email, role, language } = await getPerson(personId);
  const { actor } = request;
  await withdrawLinks("reset", { personId });
  const link = await createOneTimeLink({ purpose: "reset", personId, createdById: actor.id });
  await recordAudit({ actor, action: "person.reset_link", entity: "person", entityId: personId });
  return deliver(email, role, link, { ...request, locale: language ?? request.locale });
}
