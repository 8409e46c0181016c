import { createTranslator } from "use-intl/core";
import type { Locale } from "../domain/model.ts";
import { messagesOf } from "./messages.ts";

/** What an admin is told of a link that was made: that it was sent, or what to hand over. */
export function sayMadeLink(
  kind: "invitation" | "reset",
  { email, address }: { readonly email: string; readonly address: string | null },
  locale: Locale,
): { done: string; secret: string | null } {
  const { people } = messagesOf(locale);
  const say = createTranslator({ locale, messages: { people }, namespace: "people.list.invite" });
  const isInvitation = kind === "invitation";
  if (address === null) return { done: say(isInvitation ? "mailed" : "resetMailed", { email }), secret: null };
  return { done: say(isInvitation ? "linkShown" : "resetShown", { email }), secret: address };
}
