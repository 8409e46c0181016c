import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StateMessage } from "#components/ui/state-message.tsx";
import { localePath } from "#lib/i18n/locale-path.ts";

/** What a person sees whose role does not include a page. */
export default function Forbidden() {
  const text = useTranslations("people.forbidden");
  const locale = useLocale();
  return (
    <StateMessage title={text("title")} actions={<Link href={localePath(locale, "/")}>{text("home")}</Link>}>
      {text("text")}
    </StateMessage>
  );
}
