import { createTranslator } from "use-intl/core";
import type { Locale } from "../domain/model.ts";
import type { GivenRole } from "../domain/permissions.ts";
import { formatInstant } from "./format.ts";
import { messagesOf } from "./messages.ts";

/** Subject and text of a mail around a link that works once. */
export function sayMail(
  kind: "invitation" | "reset",
  link: { readonly address: string; readonly expiresAt: Date; readonly role: GivenRole },
  locale: Locale,
): { subject: string; text: string } {
  const { people } = messagesOf(locale);
  const say = createTranslator({ locale, messages: { people }, namespace: "people" });
  const until = formatInstant(link.expiresAt, "Asia/Almaty", locale);
  const role = say(`roles.${link.role}`);
  return {
    subject: say(`mail.${kind}.subject`),
    text: `${say(`mail.${kind}.text`, { link: link.address, until, role })}\n`,
  };
}
