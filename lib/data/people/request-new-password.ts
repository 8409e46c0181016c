import "server-only";
import type { SayMail } from "./invite.ts";
import { linkAddress } from "./link-address.ts";
import { createOneTimeLink, withdrawLinks } from "./one-time-link.ts";
import { findPersonByEmail } from "./people.ts";
import { spendTry } from "./rate-limit.ts";
import { sendMail } from "./send-mail.ts";

/**
 * Mails a link for a new password to a person who asks for it. It goes out behind the answer, so that neither words nor
 * time tell whether somebody has the address.
 * @throws InvalidRequestError `too_many_requests`
 */
export async function requestNewPassword(email: string, address: string, say: SayMail): Promise<void> {
  const known = email.trim().toLowerCase().slice(0, 320);
  await spendTry(`forgotten:${address}`, { tries: 10, seconds: 3600 });
  await spendTry(`forgotten:${known}`, { tries: 5, seconds: 3600 });
  const person = await findPersonByEmail(known);
  if (person === null || person.disabledAt !== null) return;
  await withdrawLinks("reset", { personId: person.id });
  const { token, expiresAt } = await createOneTimeLink({ purpose: "reset", personId: person.id });
  const words = say({ address: linkAddress(token), expiresAt, role: person.role });
  void sendMail({ to: person.email, ...words });
}
