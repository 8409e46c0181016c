import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { StateMessage } from "#components/ui/state-message.tsx";
import { localePath } from "#lib/i18n/locale-path.ts";

interface NobodyWaitsProps {
  /** Whether comments that can be judged are known at all for the filter. */
  readonly isKnown: boolean;
  readonly onlyQuestions: boolean;
  readonly resetHref: string;
}

/** An empty list: good news, or nothing known; never the one for the other. */
export function NobodyWaits({ isKnown, onlyQuestions, resetHref }: NobodyWaitsProps) {
  const text = useTranslations("waiting.empty");
  const words = useTranslations("waiting");
  const locale = useLocale();
  const kind = !isKnown ? "noData" : onlyQuestions ? "noQuestions" : "good";
  return (
    <StateMessage
      level={2}
      title={text(kind)}
      actions={
        <>
          {!isKnown && (
            <Link className={buttonClass("primary")} href={localePath(locale, "/imports")}>
              {text("import")}
            </Link>
          )}
          <a href={resetHref}>{words("reset")}</a>
        </>
      }
    >
      {text(`${kind}Text`)}
    </StateMessage>
  );
}
