import { useLocale, useTranslations } from "next-intl";
import { FactList } from "#components/ui/fact-list.tsx";
import type { Account } from "#lib/domain/model.ts";
import { formatDate } from "#lib/i18n/format.ts";
import { organizationName, regionName } from "#lib/i18n/names.ts";

/** Whose account it is and how long it is open. */
export function AccountCard({ account }: { readonly account: Account }) {
  const text = useTranslations("account.card");
  const locale = useLocale();
  const { organization, openedDate, closedDate, timeZone } = account;
  return (
    <FactList
      facts={[
        {
          id: "organization",
          label: text("organization"),
          value: organization ? organizationName(organization, locale) : text("unreviewed"),
        },
        {
          id: "region",
          label: text("region"),
          value: regionName(organization?.regionCode ?? null, locale) ?? text("notKnown"),
        },
        { id: "opened", label: text("opened"), value: openedDate ? formatDate(openedDate, locale) : text("notKnown") },
        ...(closedDate ? [{ id: "closed", label: text("closed"), value: formatDate(closedDate, locale) }] : []),
        { id: "timeZone", label: text("timeZone"), value: timeZone },
      ]}
    />
  );
}
