import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button.tsx";
import { localePath } from "#lib/i18n/locale-path.ts";

interface SurveyLinksProps {
  readonly surveyId: number;
  readonly mayReadResponses: boolean;
  /** How the survey is looked at now; pages that know a filter and weights keep them. */
  readonly params: URLSearchParams;
}

const keepingView: readonly string[] = ["crosstab", "weights"];

/** The other pages of a survey. */
export async function SurveyLinks({ surveyId, mayReadResponses, params }: SurveyLinksProps) {
  const [text, locale] = await Promise.all([getTranslations("survey.page"), getLocale()]);
  const parts = [
    "crosstab",
    "weights",
    "languages",
    ...(mayReadResponses ? (["texts"] as const) : []),
    "codebook",
  ] as const;
  return parts.map((part) => (
    <Link
      key={part}
      className={buttonClass()}
      href={localePath(
        locale,
        `/surveys/${surveyId}/${part}${keepingView.includes(part) && params.size > 0 ? `?${params}` : ""}`,
      )}
    >
      {text(part)}
    </Link>
  ));
}
