import "server-only";
import type { Locale } from "../../domain/model.ts";
import { log } from "../../log/log.ts";
import type { SayMail } from "./invite.ts";
import { linkAddress } from "./link-address.ts";
import { createOneTimeLink, withdrawLinks } from "./one-time-link.ts";
import { findPersonByEmail, type Person } from "./people.ts";
import { spendTry } from "./rate-limit.ts";
import { sendMail } from "./send-mail.ts";

async function mailLink(person: Person, language: Locale, say: SayMail): Promise<void> {
  await withdrawLinks("reset", { personId: person.id });
  const { token, expiresAt } = await createOneTimeLink({ purpose: "reset", personId: person.id });
  const address = linkAddress(token, language);
  await sendMail({ to: person.email, ...say({ address, expiresAt, role: person.role }, language) });
}

/**
 * Mails a link for a new password to a person who asks for it. It is made and goes out behind the answer, so that
 * neither words nor time tell whether somebody has the address.
 * @param locale of the mail to who has not chosen a language
 * @returns the mail on its way, for who must wait for it
 * @throws InvalidRequestError `too_many_requests`
 */
export async function requestNewPassword(
  email: string,
  address: string,
  locale: Locale,
  say: SayMail,
): Promise<{ readonly sent: Promise<void> }> {
  const known = email.trim().toLowerCase().slice(0, 320);
  await spendTry(`forgotten:${address}`, { tries: 10, seconds: 3600 });
  await spendTry(`forgotten:${known}`, { tries: 5, seconds: 3600 });
  const person = await findPersonByEmail(known);
  const isKnown = person !== null && person.disabledAt === null;
  const sent = isKnown ? mailLink(person, person.language ?? locale, say) : Promise.resolve();
  sent.catch((error: unknown) => log("error", "reset_link_not_made", {}, error));
  return { sent };
}
