import { NextIntlClientProvider, useLocale } from "next-intl";
import type { ReactNode } from "react";
import { type MessageNamespace, pickMessages } from "#lib/i18n/messages.ts";

interface ClientMessagesProps {
  readonly namespaces: readonly MessageNamespace[];
  readonly children: ReactNode;
}

/** Lends the named texts to client components below; the rest stays on the server. */
export function ClientMessages({ namespaces, children }: ClientMessagesProps) {
  const locale = useLocale();
  return (
    <NextIntlClientProvider locale={locale} messages={pickMessages(locale, namespaces)} formats={null} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
