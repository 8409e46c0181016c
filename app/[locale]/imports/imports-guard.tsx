import { useTranslations } from "next-intl";
import { StateMessage } from "#components/ui/state-message.tsx";

/** What a reader from elsewhere sees in place of imports, and where they can be had. */
export function ImportsGuard() {
  const text = useTranslations("imports.guarded");
  return <StateMessage title={text("title")}>{text("text")}</StateMessage>;
}
