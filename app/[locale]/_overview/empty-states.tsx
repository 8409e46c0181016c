import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import type { Period } from "#lib/domain/period.ts";
import { formatDate } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

/** Nothing was ever imported: what to do first. */
export function EmptyInstallation() {
  const text = useTranslations("overview.empty");
  const locale = useLocale();
  return (
    <StateMessage
      title={text("title")}
      actions={
        <>
          <a href={localePath(locale, "/imports")} className={buttonClass("primary")}>
            {text("import")}
          </a>
          <a href={localePath(locale, "/study")}>{text("demo")}</a>
        </>
      }
    >
      {text("text")}
    </StateMessage>
  );
}

interface NothingFoundProps {
  readonly filter: ReactNode;
  readonly path: string;
  readonly dataWindow: Period | null;
}

/** A filter that holds no posts: where the data are, and the way back. */
export function NothingFound({ filter, path, dataWindow }: NothingFoundProps) {
  const text = useTranslations("overview");
  const locale = useLocale();
  return (
    <>
      <PageHead title={text("title")} />
      {filter}
      <StateMessage title={text("nothing.title")} level={2} actions={<a href={path}>{text("nothing.reset")}</a>}>
        {dataWindow
          ? text("nothing.text", { from: formatDate(dataWindow.from, locale), to: formatDate(dataWindow.to, locale) })
          : text("nothing.noData")}
      </StateMessage>
    </>
  );
}
